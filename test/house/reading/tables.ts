import { parseSync } from 'vite';
import { textOf } from './sources.ts';

export type Kind = 'text' | 'number' | 'boolean' | 'instant' | 'bytes' | 'list' | 'json' | 'unknown';

export interface Column {
  kind: Kind;
  nullable: boolean;
}

export type Columns = Map<string, Column>;

interface Node {
  type: string;
  [key: string]: unknown;
}

const list = (value: unknown): Node[] => (Array.isArray(value) ? (value as Node[]) : []);
const nameOf = (node: unknown): string => {
  const { name, value } = (node ?? {}) as { name?: string; value?: string };
  return name ?? value ?? '';
};

const simple: Record<string, Kind> = {
  TSStringKeyword: 'text',
  TSNumberKeyword: 'number',
  TSBooleanKeyword: 'boolean',
  TSArrayType: 'list',
  TSTypeLiteral: 'json',
};
const named: Record<string, Kind> = { Date: 'instant', Buffer: 'bytes' };

/** Reads the tables that a file of types lists, as far as types can be read from one file alone. */
export const tablesIn = (path: string): Map<string, Columns> => {
  const types = new Map<string, Node>();
  const body = list((parseSync(path, textOf(path)).program as unknown as Node)['body']);
  for (const statement of body) {
    const node = (statement.type === 'ExportNamedDeclaration' ? statement['declaration'] : statement) as Node | null;
    if (node && ['TSInterfaceDeclaration', 'TSTypeAliasDeclaration'].includes(node.type)) {
      types.set(nameOf(node['id']), node);
    }
  }
  const argumentsOf = (node: Node): Node[] => list((node['typeArguments'] as Node | undefined)?.['params']);

  const columnOf = (node: Node): Column => {
    if (node.type === 'TSUnionType') {
      const parts = list(node['types']);
      const nullable = parts.some(({ type }) => type === 'TSNullKeyword');
      const kinds = new Set(parts.filter(({ type }) => type !== 'TSNullKeyword').map((part) => columnOf(part).kind));
      return { kind: kinds.size === 1 ? [...kinds][0]! : 'unknown', nullable };
    }
    if (node.type === 'TSLiteralType') {
      const { value } = node['literal'] as { value: unknown };
      const kinds: Record<string, Kind> = { string: 'text', number: 'number', boolean: 'boolean' };
      return { kind: kinds[typeof value] ?? 'unknown', nullable: false };
    }
    if (node.type === 'TSTypeReference') {
      const name = nameOf(node['typeName']);
      const [first] = argumentsOf(node);
      if (['ColumnType', 'Generated'].includes(name) && first) return columnOf(first);
      const alias = types.get(name);
      if (alias?.type === 'TSTypeAliasDeclaration' && argumentsOf(node).length === 0) {
        return columnOf(alias['typeAnnotation'] as Node);
      }
      return { kind: named[name] ?? 'unknown', nullable: false };
    }
    return { kind: simple[node.type] ?? 'unknown', nullable: false };
  };

  const literals = (node: Node | undefined): string[] =>
    node?.type === 'TSUnionType'
      ? list(node['types']).flatMap((part) => literals(part))
      : [nameOf((node?.['literal'] ?? {}) as Node)];

  const without = (columns: Columns, keep: (name: string) => boolean): Columns =>
    new Map([...columns].filter(([name]) => keep(name)));

  const fromMembers = (members: Node[]): Columns =>
    new Map(
      members.map((member) => [
        nameOf(member['key']),
        columnOf((member['typeAnnotation'] as Node)['typeAnnotation'] as Node),
      ]),
    );

  const fromReference = (name: string, args: Node[]): Columns => {
    const names = new Set(literals(args[1]));
    if (name === 'Pick') return without(columnsOf(args[0]!), (column) => names.has(column));
    if (name === 'Omit') return without(columnsOf(args[0]!), (column) => !names.has(column));
    const declared = types.get(name);
    if (!declared) return new Map();
    if (declared.type === 'TSTypeAliasDeclaration') return columnsOf(declared['typeAnnotation'] as Node);
    const above = list(declared['extends']).map((each) => fromReference(nameOf(each['expression']), argumentsOf(each)));
    const own = fromMembers(list((declared['body'] as Node)['body']));
    return new Map([...above.flatMap((columns) => [...columns]), ...own]);
  };

  const columnsOf = (node: Node): Columns => {
    if (node.type === 'TSTypeLiteral') return fromMembers(list(node['members']));
    if (node.type === 'TSIntersectionType') {
      return new Map(list(node['types']).flatMap((part) => [...columnsOf(part)]));
    }
    return node.type === 'TSTypeReference' ? fromReference(nameOf(node['typeName']), argumentsOf(node)) : new Map();
  };

  const tables = new Map<string, Columns>();
  for (const declared of types.values()) {
    if (declared.type !== 'TSInterfaceDeclaration') continue;
    for (const member of list((declared['body'] as Node)['body'])) {
      const name = nameOf(member['key']);
      if (/^[a-z_]+\.[a-z_]+$/.test(name)) {
        tables.set(name, columnsOf((member['typeAnnotation'] as Node)['typeAnnotation'] as Node));
      }
    }
  }
  return tables;
};
