/** Small dense symmetric positive-definite algebra (jurors + 1 rows), row by row in flat arrays. */

/** Lower Cholesky factor; null when the matrix is not positive definite. */
export const cholesky = (matrix: Float64Array, n: number): Float64Array | null => {
  const factor = new Float64Array(n * n);
  for (let row = 0; row < n; row++)
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * n + column]!;
      for (let k = 0; k < column; k++) sum -= factor[row * n + k]! * factor[column * n + k]!;
      if (row === column && !(sum > 0)) return null;
      factor[row * n + column] = row === column ? Math.sqrt(sum) : sum / factor[column * n + column]!;
    }
  return factor;
};

/** Inverse of a symmetric positive-definite matrix; null when it is not positive definite. */
export const inverse = (matrix: Float64Array, n: number): Float64Array | null => {
  const factor = cholesky(matrix, n);
  if (!factor) return null;
  const lower = new Float64Array(n * n);
  for (let column = 0; column < n; column++)
    for (let row = column; row < n; row++) {
      let sum = row === column ? 1 : 0;
      for (let k = column; k < row; k++) sum -= factor[row * n + k]! * lower[k * n + column]!;
      lower[row * n + column] = sum / factor[row * n + row]!;
    }
  const result = new Float64Array(n * n);
  for (let row = 0; row < n; row++)
    for (let column = 0; column <= row; column++) {
      let sum = 0;
      for (let k = row; k < n; k++) sum += lower[k * n + row]! * lower[k * n + column]!;
      result[row * n + column] = sum;
      result[column * n + row] = sum;
    }
  return result;
};

export const times = (matrix: Float64Array, vector: Float64Array): Float64Array => {
  const n = vector.length;
  return vector.map((_, row) => {
    let sum = 0;
    for (let k = 0; k < n; k++) sum += matrix[row * n + k]! * vector[k]!;
    return sum;
  });
};
