const REGION = /(<!-- facts:begin[^\n]*-->\n)[\s\S]*?(<!-- facts:end -->)/;

/** The keys of a facts file, a row each: what it takes and what it is for. `schema`: its JSON schema. */
export function factsTable(schema) {
  const rows = keysOf(schema).map(({key, takes, about}) => `| \`${key}\` | ${takes} | ${about} |`);
  return ['| key | takes | what it is |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The document with the table in its marked region; what people wrote around it stays. */
export function withFactsTable(document, table) {
  if (!REGION.test(document))
    throw new Error('the document has no <!-- facts:begin --> … <!-- facts:end -->');
  return document.replace(REGION, (_, begin, end) => `${begin}\n${table}\n\n${end}`);
}

function keysOf(node, path = '') {
  return Object.entries(node.properties ?? {}).flatMap(([name, child]) => {
    const key = `${path}${name}`;
    const below = child.type === 'array' ? child.items : child;
    const needed = (node.required ?? []).includes(name) ? ', needed' : '';
    const row = {key, takes: takesOf(child) + needed, about: child.description ?? ''};
    return [row, ...keysOf(below, `${key}${child.type === 'array' ? '[]' : ''}.`)];
  });
}

function takesOf({type, enum: values, items}) {
  if (values !== undefined) return values.map((value) => `\`${value}\``).join(', ');
  if (type === 'array') return items.type === 'object' ? 'a list of keys and values' : 'a list of texts';
  return type === 'object' ? 'keys and values' : 'text';
}
