import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import {runTokenCommand} from '../../../adapters/machine/token-command.ts';
import {assertSize} from '../../../incident/import/decode.ts';
import {checkDeliveries} from '../../../pagerduty/export/deliveries.ts';
import {type Located, valuesIn} from '../../../pagerduty/export/json-values.ts';
import type {Context} from '../../context.ts';
import {readSource, type Source} from './source.ts';

export interface Deliveries {
  readonly file: string;
  readonly values: readonly Located[];
}

/** The JSON values of files, the signatures of webhooks checked where this user has the secret of the subscription. */
export async function readDeliveries(
  context: Context,
  sources: readonly Source[],
): Promise<{deliveries: readonly Deliveries[]; unchecked: number}> {
  const secret = await secretOf(context);
  let unchecked = 0;
  const deliveries: Deliveries[] = [];
  for (const source of sources) {
    assertSize(source.bytes.length, 'json', source.name);
    const headers = await headersBeside(context, source);
    const found = valuesIn(source.text, source.name);
    const checked = checkDeliveries(found, {file: source.name, bytes: source.bytes, headers, secret});
    unchecked += checked.unchecked;
    deliveries.push({file: source.name, values: checked.values});
  }
  return {deliveries, unchecked};
}

/** `delivery.json.headers` beside `delivery.json`. */
async function headersBeside({cwd}: Context, {path}: Source): Promise<string | undefined> {
  const beside = `${path}.headers`;
  if (path === '-' || !existsSync(resolve(cwd, beside))) return undefined;
  return (await readSource(cwd, beside)).text;
}

/** Never from the command line, which other users of a machine can see, nor from a repo. */
async function secretOf({env, userConfig}: Context): Promise<string | undefined> {
  const given = env['MH_PAGERDUTY_WEBHOOK_SECRET'];
  if (given !== undefined && given !== '') return given;
  const command = userConfig.pagerduty?.webhook_secret_command;
  return command === undefined ? undefined : await runTokenCommand(command, {env});
}
