/** Fewer others than these, and nothing is said of them. */
export const leastOthers = 5;
