import { z } from 'zod';

/** What of a JSON Schema is read here. */
interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly additionalProperties?: Node | boolean;
  readonly anyOf?: readonly Node[];
  readonly allOf?: readonly Node[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Node>>;
}

const MADE = new WeakMap<z.ZodType, Record<string, unknown>>();

/** A schema of zod as JSON Schema, of what an editor writes: what is made of that is left aside. */
export function jsonSchemaOf(schema: z.ZodType): Record<string, unknown> {
  const made = MADE.get(schema) ?? z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  MADE.set(schema, made);
  return made;
}

/** The fields that may stand at a place, by the schema; none where it is no map of fields. */
export function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const root = jsonSchemaOf(schema) as Node;
  let nodes = variants(root, root);
  for (const step of path)
    nodes = nodes.flatMap((node) => {
      const inner =
        typeof step === 'number' ? node.items : (node.properties?.[String(step)] ?? other(node));
      return inner ? variants(inner, root) : [];
    });
  return nodes.flatMap(({ properties = {} }) => Object.keys(properties));
}

/** Where else a field of a name may stand: `work` for `authors`, which no record has by itself. */
export function homeOf(schema: z.ZodType, field: string): string | null {
  const root = jsonSchemaOf(schema) as Node;
  const fields = variants(root, root).flatMap(({ properties = {} }) => Object.entries(properties));
  for (const [name, node] of fields)
    for (const each of variants(node, root))
      if (each.properties && field in each.properties) return name;
  return null;
}

const other = ({ additionalProperties: node }: Node) =>
  typeof node === 'object' ? node : undefined;

/** A node and those that may stand in its place. */
function variants(node: Node, root: Node): Node[] {
  const named = node.$ref?.startsWith('#/$defs/')
    ? root.$defs?.[node.$ref.slice('#/$defs/'.length)]
    : undefined;
  const inner = [...(named ? [named] : []), ...(node.anyOf ?? []), ...(node.allOf ?? [])];
  return [node, ...inner.flatMap((each) => variants(each, root))];
}
