/** Pulling from PagerDuty. */
export const pull = {
  'failure.page-unreadable': "This is no page of PagerDuty's: {text}",
  'hint.page-unreadable': 'Name it by its id (Q1A2B3C4D5E6F7), its number, or the address of its page.',
  'failure.pull-what': 'No page is known of this incident: {id}',
  'hint.pull-what':
    'Name the page: mh incident pull ID -i {id}, or pull several: mh incident pull --since yesterday',
  'failure.page-elsewhere': 'This page is in another incident already: {page} → {id}',
  'hint.page-elsewhere':
    'Pull it there: mh incident pull {page}. If both are one incident: mh incident merge',
  'failure.page-undecided': 'The page {page} may be what was declared by hand: {ids}',
  'hint.page-undecided':
    'If it is: mh incident pull {page} -i {first}. If it is not: mh incident pull {page} -i new',
  'failure.pagerduty-nobody': "The token is an account's, so no page is assigned to its owner.",
  'hint.pagerduty-nobody': 'Name the page, or sign in with a key of your own: mh pagerduty login',
  'pull.progress': '{answers} {answers|answer|answers} of PagerDuty, {entries} new {entries|entry|entries}…',
  'pull.ask-same': 'Is the page {page} what was declared as {id} ({title})? (y/n)',
  'pull.new': '{count} new {count|entry|entries}',
  'pull.edited': '{count} edited',
  'pull.deleted': '{count} deleted',
  'pull.done': '{page}  pulled: {changes} → {id} · {docs}',
  'pull.undecided':
    '{count} {count|page was|pages were} left out, because {count|it|they} may be what was declared by hand: {pages}. Decide one by one: mh incident pull {page} -i {id}, or -i new',
  'pull.masked':
    '{count} {count|secret was|secrets were} masked in what was pulled ({kinds}); PagerDuty still shows {count|it|them}.',
  'failure.page-declared': 'This page has been declared already: {page} → {id}',
  'hint.page-declared': 'For what is new: mh incident pull {page}',
  'failure.page-none-mine': 'No open page is assigned to you.',
  'hint.page-none-mine':
    'Name one: mh incident new --pagerduty=ID, or declare without it: mh incident new "…"',
  'failure.page-several-mine': '{count} open pages are assigned to you: {pages}',
  'hint.page-several-mine': 'Name one: mh incident new --pagerduty={first}',
  'pull.not-all': 'The page did not arrive to its end: {problem}',
  'pull.later': 'Later: mh incident pull {page} -i {id}',
} as const;
