/** Signing in at PagerDuty. */
export const signIn = {
  'failure.pagerduty-token-missing': 'There is no token to sign in with.',
  'hint.pagerduty-token-missing': 'Type it when asked, or pipe it in: mh pagerduty login < FILE',
  'failure.pagerduty-token-argument': 'A token on the command line is seen by everybody on this machine.',
  'hint.pagerduty-token-argument':
    'Replace that key in PagerDuty, because it stays in the history of your shell. Then type mh pagerduty login, and the key when asked.',
  'failure.pagerduty-token-shape':
    'What {from} gives is no PagerDuty token: one word of at least 8 characters.',
  'hint.pagerduty-token-shape':
    'Make a key in PagerDuty (My Profile > User Settings > Create API User Token) and put it there.',
  'failure.pagerduty-token-refused': 'PagerDuty does not accept this token: {hosts}',
  'hint.pagerduty-token-refused':
    'Nothing was kept. Make a key in PagerDuty (My Profile > User Settings > Create API User Token), then type mh pagerduty login again.',
  'failure.pagerduty-key-store': "The system's key store does not give the PagerDuty token back.",
  'hint.pagerduty-key-store': 'Unlock it and type the command again, or sign in anew: mh pagerduty login',
  'failure.pagerduty-key-store-held': "The token cannot be removed from the system's key store.",
  'hint.pagerduty-key-store-held': 'Unlock it, then type mh pagerduty logout again.',
  'failure.pagerduty-command-failed': 'pagerduty.token_command failed: {reason}',
  'hint.pagerduty-command-failed': 'Run that command yourself to see why; it stands in your config.yaml.',
  'failure.pagerduty-command-slow': 'pagerduty.token_command did not end within {seconds} s.',
  'hint.pagerduty-command-slow':
    'Run that command yourself to see what it waits for; it gets no standard input.',
  'failure.pagerduty-command-silent': 'pagerduty.token_command did not print a token: one word on one line.',
  'hint.pagerduty-command-silent': 'Run that command yourself to see what it prints.',
  'failure.pagerduty-address': 'No token is sent to this address: {address}',
  'hint.pagerduty-address':
    'Set MH_PAGERDUTY_URL to an https address (plain http only on this machine), or unset it.',
  'failure.pagerduty-region':
    "This docs repo's PagerDuty account is in {wanted}, and the sign-in here is for {other}.",
  'hint.pagerduty-region':
    'Sign in there: mh pagerduty login --region {region}. If the repo is wrong, correct pagerduty.region in .mh/config.yaml.',
} as const;
