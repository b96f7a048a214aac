import * as z from 'zod';
import {language, otherwise, text, textOrTexts, zone} from './config-values.ts';
import {isDocsPlace} from './remote.ts';
import {isTokenAddress} from './token-address.ts';
import {USER_CONFIG_VERSION} from './config-defaults.ts';

function isProxyAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

const pagerduty = z.strictObject({
  token_command: textOrTexts
    .optional()
    .describe('Command that prints a token: words as a list, or one line for the shell.'),
  webhook_secret_command: textOrTexts
    .optional()
    .describe('Command that prints the secret of a webhook subscription, as token_command prints a token.'),
  url: z
    .string()
    .refine(isTokenAddress, otherwise('not-https'))
    .optional()
    .describe('Address of the PagerDuty API.'),
  proxy: z
    .string()
    .refine(isProxyAddress, otherwise('not-proxy'))
    .optional()
    .describe('Proxy to PagerDuty, http://host:port. Default: HTTPS_PROXY, unless NO_PROXY names the host.'),
  ca: text
    .optional()
    .describe(
      'File of certificates (PEM) to trust besides those of Node, for a proxy that reads TLS; ~ is the home folder.',
    ),
});

/** The user's own config. Commands, addresses and the editor come from here or the environment, never from a repo. */
export const userConfigSchema = z.strictObject({
  version: z.literal(USER_CONFIG_VERSION).default(USER_CONFIG_VERSION).describe('Version of this format.'),
  language: language.optional().describe('Language of answers.'),
  zone: zone
    .optional()
    .describe('Zone in which times are shown and typed. Default: the zone of this machine.'),
  docs: text
    .refine(isDocsPlace, otherwise('not-docs'))
    .optional()
    .describe('Docs repo used outside of any: a path (~ is the home folder) or a git address.'),
  editor: textOrTexts.optional().describe('Editor command. Default: VISUAL, then EDITOR.'),
  publish: z
    .enum(['background', 'foreground', 'off'])
    .optional()
    .describe('When commits are shared. MH_PUBLISH wins.'),
  pagerduty: pagerduty.optional().describe('How PagerDuty is reached.'),
});

export type UserConfig = z.output<typeof userConfigSchema>;
