/** Who is on call. */
export const oncall = {
  'failure.pagerduty-service-unknown': 'PagerDuty has no service called {service}',
  'hint.pagerduty-service-unknown':
    'Type its name as PagerDuty shows it, or name it in .mh/config.yaml under services, with aliases.',
  'failure.pagerduty-service-ambiguous': 'Several PagerDuty services fit {service}: {names}',
  'hint.pagerduty-service-ambiguous': 'Type the whole name: --service "{first}"',
  'failure.oncall-unknown': 'Nothing here says who is on call.',
  'hint.oncall-unknown': 'Sign in with mh pagerduty login, or write oncall.rotation in .mh/config.yaml.',
  'oncall.everything': 'Everything',
  'oncall.until': 'until {time}',
  'oncall.always': 'always',
  'oncall.nobody': 'Nobody is on call.',
  'oncall.asking': 'Asking PagerDuty…',
  'oncall.instead': "From this repo's rotation, because PagerDuty could not be asked: {problem}",
  'oncall.ask-later': 'Who is on call: mh oncall now{service}',
} as const;
