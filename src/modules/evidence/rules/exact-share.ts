/** Natural logarithms of 0!, 1! … up to the largest asked for; made longer as they are needed. */
const logs: number[] = [0, 0];

const logFactorial = (n: number): number => {
  for (let at = logs.length; at <= n; at += 1) logs.push((logs[at - 1] as number) + Math.log(at));
  return logs[n] as number;
};

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

interface Sample {
  /** How many there are in all, and how many were drawn without putting any back. */
  population: number;
  drawn: number;
  /** How many of those drawn are as they should be. */
  found: number;
}

/** Probability that `from`…`to` of those drawn are good when `good` of all are. */
const probability = ({ population, drawn }: Sample, good: number, from: number, to: number): number => {
  const [least, most] = [Math.max(from, drawn - (population - good)), Math.min(to, good, drawn)];
  let sum = 0;
  for (let k = least; k <= most; k += 1)
    sum += Math.exp(logChoose(good, k) + logChoose(population - good, drawn - k) - logChoose(population, drawn));
  return sum;
};

/** The smallest number for which it is true; it is false below and true from there on. */
const smallest = (from: number, to: number, isTrue: (n: number) => boolean): number => {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/**
 * The share of all that is as it should be, from a sample without replacement: what was found, and the exact interval
 * by inversion of the hypergeometric distribution (T. Wright, Exact Confidence Bounds when Sampling from Small Finite
 * Universes, 1991), which holds for small numbers and for samples that are a large part of the whole.
 * @param confidence 0 to 1. @returns shares, 0 to 1; null where nothing was drawn.
 */
export const exactShare = (sample: Sample, confidence = 0.95): { share: number; low: number; high: number } | null => {
  const { population, drawn, found } = sample;
  if (drawn === 0) return null;
  const tail = (1 - confidence) / 2;
  const most = population - (drawn - found);
  const low = smallest(found, most, (good) => probability(sample, good, found, drawn) > tail);
  const high = smallest(found, most, (good) => good === most || probability(sample, good + 1, 0, found) <= tail);
  return { share: found / drawn, low: low / population, high: high / population };
};

/**
 * How many to draw so that a share, whatever it is, is known to `margin` either way at 95 % (W. G. Cochran, Sampling
 * Techniques, 1977, with the correction for a finite population).
 */
export const sizeFor = (population: number, margin: number): number => {
  if (population === 0) return 0;
  const infinite = (1.959964 ** 2 * 0.25) / margin ** 2;
  return Math.min(population, Math.ceil(infinite / (1 + (infinite - 1) / population)));
};
