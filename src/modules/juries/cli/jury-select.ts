import { verb } from '../../../platform/cli.ts';
import type { SelectionProblem } from '../rules/selection-problem.ts';
import { selectLaureates } from '../solver/select-laureates.ts';
import { orRefused, readJson } from '../read-json.ts';

export default verb({
  summary: 'laureates and waiting list under places, envelopes and quotas',
  usage: 'jury select [FILE]',
  format: `In, JSON:
  ranking    [{"id", "rank" or "score", "region", "category", …}, …], or ids in order
  places     how many laureates at most
  envelopes  [{"funder", "amount", "grant", "regions": […], "categories": […]}, …]: each laureate is paid by one
  quotas     [{"by": "region" | "funder" | "category" | any field of the ranking, "value", "min", "max"}, …]
  tie_break  [{"by": FIELD, "prefer": "high" | "low"}, "draw"]: for equal ranks or scores, in turn; "seed" of the draw
  keep       [{"id", "envelope"}, …]: laureates already settled

As many places are filled as rules and money allow; then an application is in if and only if that stays possible with
it and those ranked before it.

Out, JSON: {"selected": [{"id", "rank", "envelope", "funder", "grant"}], "waiting": [{"id", "rank"}],
"displaced": [{"id", "rank", "by": {"id", "rank"}, "because": […]}], "vacant", "ties"}

Example: {"ranking": [{"id": "A", "region": "MA-01"}, {"id": "B", "region": "MA-01"}, {"id": "C", "region": "MA-02"}],
"places": 2, "quotas": [{"by": "region", "value": "MA-02", "min": 1}]}`,
  async run({ read }) {
    return orRefused(selectLaureates(readJson(await read()) as SelectionProblem));
  },
});
