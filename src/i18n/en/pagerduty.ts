/** PagerDuty. */
export const pagerduty = {
  'failure.pagerduty-no-token': 'There is no PagerDuty token here.',
  'hint.pagerduty-no-token': 'Sign in once with mh pagerduty login, or set PAGERDUTY_TOKEN.',
  'failure.pagerduty-sign-in': '{host} does not accept the token from {from}',
  'hint.pagerduty-sign-in':
    'Make a new key in PagerDuty (My Profile > User Settings > Create API User Token) and put it there. An account in the EU: pagerduty.region: eu',
  'failure.pagerduty-ability': "The PagerDuty account's plan does not allow {request}: {detail}",
  'hint.pagerduty-ability': 'See what the account can do: mh pagerduty status. Its owner can change that.',
  'failure.pagerduty-denied': 'The token from {from} does not allow {request}: {detail}',
  'hint.pagerduty-denied': 'Use the token of a user, or scopes, with that right: mh pagerduty login',
  'failure.pagerduty-proxy': 'This proxy cannot be used: {proxy}',
  'hint.pagerduty-proxy':
    'Name one as http://host:port in HTTPS_PROXY or pagerduty.proxy, or go without it: NO_PROXY',
  'failure.pagerduty-proxy-sign-in': 'The proxy {proxy} asks who you are.',
  'hint.pagerduty-proxy-sign-in':
    'Put name and password into its address: HTTPS_PROXY=http://name:password@host:port, or pagerduty.proxy',
  'failure.pagerduty-ca': 'No certificates can be read from {file}',
  'hint.pagerduty-ca': 'Name a PEM file in pagerduty.ca, or take that line out.',
  'failure.pagerduty-not-found': 'PagerDuty has nothing at {request}',
  'hint.pagerduty-not-found': 'Check the id, and the account and region: mh pagerduty status',
  'failure.pagerduty-limit': 'PagerDuty takes no more requests for now.',
  'hint.pagerduty-limit': 'What arrived is kept. Wait {seconds} s, then type the command again.',
  'failure.pagerduty-down': '{host} has trouble of its own: HTTP {status}',
  'hint.pagerduty-down': 'What arrived is kept. See status.pagerduty.com, then type the command again.',
  'failure.pagerduty-not-json': 'Something other than PagerDuty answers at {host}: {found}',
  'hint.pagerduty-not-json':
    'A proxy or a sign-in page may be between: check HTTPS_PROXY, or go past it with NO_PROXY={host}',
  'failure.pagerduty-cut': 'The connection to {host} was cut: {reason}',
  'hint.pagerduty-cut': 'What arrived is kept; type the command again to go on.',
  'failure.pagerduty-tls': 'The certificate of {host} is not trusted: {reason}',
  'hint.pagerduty-tls':
    "If your company's proxy reads TLS, name its certificate file: pagerduty.ca, or NODE_EXTRA_CA_CERTS",
  'failure.pagerduty-dns': 'There is no address for {host}: {reason}',
  'hint.pagerduty-dns': 'Check the network, the VPN and DNS. Behind a proxy, set HTTPS_PROXY.',
  'failure.pagerduty-refused': 'Cannot connect to {host}: {reason}',
  'hint.pagerduty-refused': 'Check the network and the VPN. Behind a proxy, set HTTPS_PROXY.',
  'failure.pagerduty-slow': 'No answer from {host} within {seconds} s.',
  'hint.pagerduty-slow':
    'What arrived is kept. Check the network and the proxy, then type the command again.',
  'failure.pagerduty-wall': 'PagerDuty gives no more than 10,000 records of {request}',
  'hint.pagerduty-wall': 'Ask for less at once: a shorter time from --since to --until.',
  'failure.pagerduty-rejected': 'PagerDuty refuses {request}: {detail} ({code})',
  'hint.pagerduty-rejected': 'Change what it names, then type the command again.',
  'failure.pagerduty-unreadable': "PagerDuty's answer is not what its documentation says.",
  'hint.pagerduty-unreadable': 'Type the command again; if it stays so, update mh.',
  'pagerduty.wait-limit': 'PagerDuty takes no more requests for now: going on in {seconds} s…',
  'pagerduty.wait-trouble': 'PagerDuty has trouble: trying again in {seconds} s…',
} as const;
