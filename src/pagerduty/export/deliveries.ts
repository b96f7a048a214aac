import {Failure} from '../../failure.ts';
import {type Located, valuesIn} from './json-values.ts';
import {isFields} from './sort-out.ts';
import {isSigned} from './signature.ts';

const HEADER = 'x-pagerduty-signature';

/** A webhook as it was delivered: the body to the byte, and its signature where that was saved. */
interface Delivery {
  readonly body: string | Uint8Array;
  readonly signature?: string | undefined;
  readonly line: number;
}

export interface Checked {
  readonly values: readonly Located[];
  /** Webhooks whose signature nobody looked at. */
  readonly unchecked: number;
}

/**
 * The values of a file, its webhooks unwrapped from `{"headers": …, "body": "…"}`, and their signatures checked where there
 * is a `secret`. `headers`: those saved beside the file, which then holds one body. Failures `import-unsigned`,
 * `import-signature`, `import-json`.
 */
export function checkDeliveries(
  values: readonly Located[],
  {
    file,
    bytes,
    headers,
    secret,
  }: {file: string; bytes: Uint8Array; headers?: string | undefined; secret?: string | undefined},
): Checked {
  const beside = headers === undefined ? undefined : signatureIn(headerLines(headers));
  const single = values.length === 1 && beside !== undefined;
  let unchecked = 0;
  const checked = values
    .flatMap((value) => flat(value))
    .flatMap((one) => {
      const wrapped = deliveryIn(one);
      const delivery =
        wrapped ?? (single ? {body: bytes, signature: beside, line: 1} : {body: one.raw, line: one.line});
      if (wrapped === undefined && !isWebhook(one.value)) return [one];
      if (secret === undefined) unchecked += 1;
      else check(delivery, secret, file);
      return wrapped === undefined ? [one] : bodyOf(wrapped, file);
    });
  return {values: checked, unchecked};
}

function flat(located: Located): Located[] {
  const {value, line} = located;
  if (!Array.isArray(value)) return [located];
  return value.map((one: unknown) => ({value: one, raw: '', line}));
}

function isWebhook(value: unknown): boolean {
  return isFields(value) && isFields(value['event']);
}

function deliveryIn({value, line}: Located): (Delivery & {readonly body: string}) | undefined {
  if (!isFields(value) || typeof value['body'] !== 'string' || !isFields(value['headers'])) return undefined;
  const signature = signatureIn(Object.entries(value['headers']).map(([name, said]) => [name, String(said)]));
  return {body: value['body'], line, ...(signature === undefined ? {} : {signature})};
}

/** The lines of the body count from the line of what wraps it. */
function bodyOf({body, line}: Delivery & {readonly body: string}, file: string): Located[] {
  return valuesIn(body, file).map((one) => ({...one, line}));
}

function check({body, signature, line}: Delivery, secret: string, file: string): void {
  if (signature === undefined) throw new Failure('import-unsigned', {file, line});
  if (!isSigned(body, signature, secret)) throw new Failure('import-signature', {file, line});
}

function headerLines(text: string): [string, string][] {
  return text
    .split(/\r?\n/)
    .map((line) => /^([^:\s]+)\s*:\s*(.*)$/.exec(line.trim()))
    .flatMap((match) => (match ? [[match[1] ?? '', match[2] ?? ''] as [string, string]] : []));
}

/** Several headers of one name are one, with commas between. */
function signatureIn(headers: readonly (readonly [string, string])[]): string | undefined {
  const found = headers.filter(([name]) => name.toLowerCase() === HEADER).map(([, said]) => said);
  return found.length === 0 ? undefined : found.join(',');
}
