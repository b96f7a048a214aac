import {Ajv} from 'ajv';
import addFormats from 'ajv-formats';

const TYPE = 'application/json';

/**
 * Holds exchanges against an OpenAPI document. The function that it makes takes `{operation, request, status, answer}`
 * and gives what is wrong, a text each; nothing where all is well, `undefined` where the document lacks the operation.
 */
export function checkerOf(document) {
  const ajv = new Ajv({strict: false, allErrors: true, coerceTypes: false, logger: false});
  addFormats.default(ajv);
  ajv.addSchema(document, 'document');
  const compiled = new Map();
  const errorsOf = (pointer, value, place) => {
    if (!compiled.has(pointer)) compiled.set(pointer, ajv.compile({$ref: `document#${pointer}`}));
    const isValid = compiled.get(pointer);
    return isValid(value) ? [] : (isValid.errors ?? []).map((error) => sentence(place, error));
  };
  return ({operation, request, status, answer}) => {
    const [method, path] = operation.split(' ');
    const found = document.paths[path]?.[method.toLowerCase()];
    if (found === undefined) return undefined;
    const at = `/paths/${escaped(path)}/${method.toLowerCase()}`;
    return [
      ...ofParameters(document, found, at, request, status, errorsOf),
      ...ofBody(found, at, request, status, errorsOf),
      ...ofAnswer(document, found, at, status, answer, errorsOf),
    ];
  };
}

/** A refused request may be wrong: that is why it was refused. */
const isRefused = (status) => status === 400;

function ofParameters(document, {parameters = []}, at, {url, headers}, status, errorsOf) {
  const {searchParams} = new URL(url, 'http://fake');
  const known = parameters.map((one, place) => resolved(document, one, `${at}/parameters/${place}`));
  const unknown = [...new Set(searchParams.keys())].filter(
    (key) => !known.some(({value}) => value.in === 'query' && value.name === key),
  );
  return [
    ...unknown.map((key) => `query: ${key} is not a parameter`),
    ...known.flatMap(({value, pointer}) => {
      const given = value.in === 'query' ? searchParams.getAll(value.name) : fromHeader(value, headers);
      const isMissing = value.required === true && value.in === 'header' && given.length === 0;
      if (isMissing && !isRefused(status)) return [`${value.name} is missing`];
      return valuesOf(value, given).flatMap((one) => errorsOf(`${pointer}/schema`, one, value.name));
    }),
  ];
}

function fromHeader({in: place, name}, headers) {
  const value = place === 'header' ? headers[name.toLowerCase()] : undefined;
  return value === undefined ? [] : [value];
}

/** Texts of a query as what their schema wants: exploded lists have the schema of an item. */
function valuesOf({schema, explode}, given) {
  if (schema.type === 'array') return given.map((text) => (explode === false ? text.split(',') : [text]));
  if (schema.type === 'integer') return given.map(Number);
  if (schema.type === 'boolean')
    return given.map((text) => (text === 'true' ? true : text === 'false' ? false : text));
  return given;
}

function ofBody({requestBody}, at, {body}, status, errorsOf) {
  if (requestBody === undefined || isRefused(status)) return [];
  return errorsOf(`${at}/requestBody/content/${escaped(TYPE)}/schema`, JSON.parse(body), 'request');
}

function ofAnswer(document, {responses}, at, status, answer, errorsOf) {
  const one = responses[status];
  if (one === undefined) return [`status ${status} is not in the document`];
  const {pointer} = resolved(document, one, `${at}/responses/${status}`);
  return errorsOf(`${pointer}/content/${escaped(TYPE)}/schema`, answer, `answer ${status}`);
}

function resolved(document, value, pointer) {
  if (value.$ref === undefined) return {value, pointer};
  const target = value.$ref.slice(1);
  const parts = target.split('/').slice(1);
  return {value: parts.reduce((at, part) => at[part.replaceAll('~1', '/')], document), pointer: target};
}

function escaped(path) {
  return path.replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D');
}

function sentence(place, {instancePath, message, params}) {
  const more = Object.values(params ?? {})
    .flat()
    .slice(0, 3)
    .join(', ');
  return `${place}${instancePath}: ${message}${more === '' ? '' : ` (${more})`}`;
}
