/** How many SMS a text costs: `units` of `perSms` in `segments` parts. */
export interface SmsLength {
  encoding: 'gsm7' | 'ucs2';
  units: number;
  segments: number;
}

const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const extended = new Set('\f^{}\\[~]|€');

/** Units of each character, kept whole: neither an escape sequence nor a surrogate pair is cut between two SMS. */
const segmentsOf = (weights: number[], alone: number, joined: number): number => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total <= alone) return 1;
  let segments = 1;
  let used = 0;
  for (const weight of weights) {
    if (used + weight > joined) {
      segments += 1;
      used = 0;
    }
    used += weight;
  }
  return segments;
};

/** Length by 3GPP TS 23.038: the 7-bit alphabet when every character is in it (160, 153 joined), else UCS-2 (70, 67). */
export const smsLength = (text: string): SmsLength => {
  const characters = [...text];
  const gsm = characters.every((one) => basic.has(one) || extended.has(one));
  const weights = characters.map((one) => (gsm ? (extended.has(one) ? 2 : 1) : one.length));
  return {
    encoding: gsm ? 'gsm7' : 'ucs2',
    units: weights.reduce((sum, weight) => sum + weight, 0),
    segments: gsm ? segmentsOf(weights, 160, 153) : segmentsOf(weights, 70, 67),
  };
};
