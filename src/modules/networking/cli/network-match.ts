import { verb } from '../../../platform/cli.ts';
import { answerOf } from '../../../platform/methods/answer-of.ts';
import { matchNeeds } from '../rules/match-needs.ts';
import { readMatching } from '../rules/read-matching.ts';

export default verb({
  summary: 'which need is offered to which cooperative, with the reasons, the bound and the exposure floor',
  usage: 'network match [FILE]',
  format: `In, JSON; what is left out excludes nobody, and is told as missing:
  needs     [{"id", "buyer", "activities": […], "territories": [codes], "place", "quantity", "least", "months": [1-12],
            "languages": […], "interpreted", "labels": […], "seats", "refuses": [cooperatives]}]
            territories  a region takes its provinces: MA-03 takes MA-03-281
            place        where it is delivered
            least        the least part of the quantity that one may bring, 0 to 1 (default 1)
            labels       raise the score of those that hold them; they keep nobody out
            seats        to how many cooperatives it is offered (default 3)
  offers    [{"cooperative", "activities", "territory", "capacity", "months", "languages", "labels", "most", "waited",
            "refuses": [buyers]}]
            most         how many needs it may be offered at once (default 3)
            waited       needs that have gone by since it was last offered one (default 0)
  history   [{"buyer", "cooperative", "outcome": "offered" | "declined" | "met" | "delivered" | "lost"}]:
            who met or answered is not proposed to the same buyer again
  exposure  {"within", "beyond"}: whoever fits is offered one need within so many; where seats do not suffice, up to
            "beyond" more for each need (default 2)
  seed      of the order among equals (default 0)

Out, JSON: {"matches": [{"need", "cooperative", "score", "sides": {"buyer", "cooperative"}, "exposure", "beyond",
"agreed", "missing", "say"}], "needs": [{"need", "seats", "offered", "eligible", "excluded": {REASON: count}}],
"total", "bound", "gap", "exposure": {"due", "offered", "left": [{"cooperative", "why", "say"}]}}

"score" is the harmonic mean of the two sides. "total" is that of the seats asked for; no assignment passes "bound", so
"gap" holds what is unproved and what the exposure floor costs.

Example: {"needs": [{"id": "N1", "activities": ["oil"], "seats": 1}], "offers": [{"cooperative": "C1",
"activities": ["oil"]}, {"cooperative": "C2", "activities": ["honey"]}]}`,
  async run({ read }) {
    return answerOf('network', await read(), (input) => matchNeeds(readMatching(input)));
  },
});
