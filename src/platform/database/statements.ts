const opaque = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$([A-Za-z_]\w*)?\$[\s\S]*?\$\1\$/y;

/** The statements of a migration, cut at semicolons outside of comments, quotes and dollar quotes. */
export const statementsOf = (sql: string): string[] => {
  const cuts: number[] = [];
  for (let at = 0; at < sql.length;) {
    opaque.lastIndex = at;
    const skipped = opaque.exec(sql)?.[0].length ?? 0;
    if (!skipped && sql[at] === ';') cuts.push(at);
    at += skipped || 1;
  }
  return [...cuts, sql.length]
    .map((cut, index) => sql.slice(index === 0 ? 0 : (cuts[index - 1] ?? 0) + 1, cut).trim())
    .filter((statement) => statement.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, '').trim() !== '');
};
