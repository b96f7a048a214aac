import type {CommandHelps} from '../../help.ts';

export const incident = {
  log: {
    summary: 'Add a line to the timeline of the incident',
    description:
      'Words after the command are the text; quotes are only needed for what your shell would take. With `-` the text is read from the pipe; long output is kept as evidence beside the timeline. A mark says what the moment was, and the times of the review come from the marks.',
    args: {text: 'what you saw or did, or - to read it from the pipe'},
    flags: {
      at: 'when it happened: 14:32, 10m ago, yesterday 14:32, 2024-10-08T14:32Z',
      mark: 'what this moment was: started, detected, acknowledged, mitigated, resolved',
      by: 'who saw or did it, if not you',
      attach: 'a file to keep as evidence',
      last: 'place the text that was kept when it could not be placed',
      pagerduty: "a note on the incident's page in PagerDuty, too",
    },
    examples: [
      ['mh log "error rate is falling" --at 14:40', ''],
      ['mh log --mark mitigated "pool size raised to 200"', 'the time to mitigate comes from this'],
      ['kubectl get pods -n checkout | mh log -', 'keep what a command printed'],
      ['mh log --last -i 7f3k', 'what was kept goes to this incident'],
    ],
    exits: {
      4: 'no incident fits, or several do: the text is kept',
      5: 'nothing could be written: the text is echoed',
    },
  },
  undo: {
    summary: 'Take back what the last command wrote',
    description: 'Makes a new commit that undoes the last one by mh. History is never rewritten.',
    examples: [
      ['mh undo --dry-run', 'see what would be taken back'],
      ['mh undo', ''],
    ],
    exits: {4: 'there is nothing to take back, or it was changed since'},
  },
  'incident new': {
    summary: 'Declare an incident',
    description:
      'Makes the incident your current one, writes its page and commits both. It never fails because of a broken config or template.',
    args: {title: 'what is broken, in a few words'},
    flags: {
      severity: 'sev1 (critical) to sev4 (low)',
      service: 'service that is affected',
      impact: 'what people notice',
      at: 'when it began to be an incident; now, when left out',
      commander: 'who leads the response',
      note: 'first line of the timeline',
      page: 'a service in PagerDuty: a page is opened for it',
      pagerduty:
        'the page that it is, pulled first: --pagerduty=ID, or --pagerduty for the open one assigned to you',
    },
    examples: [
      ['mh incident new --pagerduty', 'what you were paged for'],
      ['mh incident new "Connection pool exhausted" -s sev2 --service checkout', ''],
      ['mh incident new "CDN serves old pages" --at "20m ago"', 'declared late'],
      ['mh incident new "Login fails" --severity sev1 --no-input --json', 'from a script'],
    ],
  },
  'incident pull': {
    summary: 'Pull the timeline of a page from PagerDuty',
    description:
      'Its record, log entries, alerts and notes become entries of an incident. Pulling again adds only what is new; what was edited or deleted in PagerDuty is shown as such. Without a page, those of the named or the current incident are pulled again.',
    args: {page: 'id or number of the page, or its address in PagerDuty'},
    flags: {
      incident: 'the incident that it belongs to; new: one of its own',
      since: 'all pages from then on: yesterday, 2024-10-01',
      until: 'up to then',
      service: 'only of this service',
      urgency: 'only of this urgency: high, low',
      status: 'only in this state: triggered, acknowledged, resolved',
      mine: 'only those that are open and assigned to you',
    },
    examples: [
      ['mh incident pull Q1A2B3C4D5E6F7', ''],
      ['mh incident pull 4711 -i 7f3k', 'it is what was declared by hand'],
      ['mh incident pull', 'what is new on the current incident'],
      ['mh incident pull --since 2024-10-01 --until 2024-10-07 --service checkout', ''],
    ],
    exits: {
      3: 'PagerDuty has to be set up or signed in to',
      4: 'it may be what was declared by hand, or is in another incident',
      5: 'PagerDuty cannot be reached: what arrived is kept',
    },
  },
  'incident watch': {
    summary: 'Follow open incidents, and pull what is new, until stopped',
    description:
      "At a terminal it is the incident's room: clock, status, roles, who is on call, the last entries, when the next update is due, what waits. Anywhere else, a line for each new thing. What others push, what PagerDuty knows and what is logged on this machine shows as it comes; without PagerDuty it is a local room. It writes nothing but what it pulls. q or Ctrl-C ends it.",
    args: {incident: 'only this one'},
    flags: {
      incident: 'only this one',
      every: 'time between two questions to PagerDuty and the remote: 10s to 1h, 30s if left out',
      once: 'ask once, show, and end',
      ndjson: 'a JSON value on each line',
    },
    examples: [
      ['mh incident watch', ''],
      ['mh incident watch 7f3k --every 1m', ''],
      ['mh incident watch --once', 'how it stands now'],
      ['mh incident watch --ndjson', 'for programs'],
    ],
    exits: {0: 'stopped, by q, Ctrl-C or a signal: so a watch ends'},
  },
  'incident status': {
    summary: 'Say how far the response is',
    args: {status: 'investigating, identified, monitoring'},
    flags: {at: 'when it became so', note: 'why, as a line of the timeline'},
    examples: [['mh incident status identified --note "the pool is too small"', '']],
    exits: {4: 'the incident is over'},
  },
  'incident severity': {
    summary: 'Change how severe the incident is',
    args: {severity: 'sev1 (critical), sev2 (high), sev3 (medium) or sev4 (low)'},
    flags: {at: 'when it became so', note: 'why, as a line of the timeline'},
    examples: [['mh incident severity sev1 --note "payments fail too"', '']],
  },
  'incident role': {
    summary: 'Say who has which role',
    args: {
      role: 'commander, scribe, or a role of your own',
      person: 'a name, or a key of `people` in the config',
    },
    flags: {at: 'since when'},
    examples: [
      ['mh incident role commander Mitchell', ''],
      ['mh incident role scribe 홍길동 --at 14:50', ''],
    ],
  },
  'incident resolve': {
    summary: 'Say that the incident is over',
    description: 'Writes the last line of the timeline and the durations that follow from it.',
    args: {text: 'what ended it'},
    flags: {at: 'when it was over; now, when left out', pagerduty: 'its pages in PagerDuty, too'},
    examples: [
      ['mh incident resolve "PgBouncer in place"', ''],
      ['mh incident resolve "PgBouncer in place" --dry-run', 'see the files first'],
    ],
    exits: {4: 'it is resolved already'},
  },
  'incident reopen': {
    summary: 'Open a resolved incident again',
    args: {reason: 'what came back'},
    flags: {at: 'when it came back'},
    examples: [['mh incident reopen "errors are back" -i 7f3k', '']],
    exits: {4: 'it is open'},
  },
  'incident cancel': {
    summary: 'Take an incident back as a false alarm',
    description: 'The incident stays on record as cancelled, and counts in no figure.',
    args: {reason: 'why it was none'},
    flags: {at: 'when that was clear'},
    examples: [['mh incident cancel "the alert was a test" -i p0xd', '']],
    exits: {4: 'it is resolved or cancelled already'},
  },
  'incident merge': {
    summary: 'Join an incident into another that has the same cause',
    description: 'The first one ends and points to the second, whose timeline shows both.',
    args: {incident: 'the incident that ends'},
    flags: {into: 'the incident that goes on', at: 'when that was clear'},
    examples: [['mh incident merge p0xd --into 7f3k', '']],
    exits: {4: 'they are the same, or one is merged already'},
  },
  'incident use': {
    summary: 'Make an incident your current one',
    description: 'From then on `mh log` goes there, from any folder, until you use or declare another.',
    args: {incident: 'any unique part of its id, its tag, or @1 for the newest'},
    examples: [['mh incident use 7f3k', '']],
    exits: {2: 'no such incident', 4: 'several fit'},
  },
  'incident link': {
    summary: 'Note where else the incident is spoken of',
    args: {target: 'an address, or another incident'},
    flags: {at: 'since when', label: 'words to show for it'},
    examples: [['mh incident link https://status.example.com/i/42 --label "Status page"', '']],
  },
  'incident edit': {
    summary: 'Correct or withdraw an entry of the timeline',
    description: 'Writes a correction; what was written first stays in the history.',
    args: {
      entry:
        'any unique part of the name of the entry, as `mh incident show --names` lists it; left out, --title and --impact correct what was declared or paged',
      text: 'the right words',
    },
    flags: {
      at: 'the right time',
      mark: 'the right mark',
      title: 'the right title of the incident',
      impact: 'what people really noticed',
      retract: 'take the entry out of the timeline',
    },
    examples: [
      ['mh incident edit 9k2m4x7q "pool size raised to 200"', ''],
      ['mh incident edit 9k2m4x7q --at 14:36', ''],
      ['mh incident edit 9k2m4x7q --retract', 'it belonged elsewhere'],
      ['mh incident edit --title "Database connection pool exhausted"', 'a better title, also for a page'],
    ],
    exits: {2: 'no such entry'},
  },
  'incident show': {
    summary: 'Read an incident: its state, its times, its timeline',
    args: {incident: 'the current one, when left out'},
    flags: {
      'as-of': 'as it stood at that time',
      names: 'with the name of each entry, for `mh incident edit`',
    },
    examples: [
      ['mh incident show', ''],
      ['mh incident show 7f3k --as-of 14:20', 'what was known by then'],
      ['mh incident show --json', ''],
    ],
    exits: {2: 'no such incident'},
  },
  'incident import': {
    summary: 'Bring in an incident that another tool wrote down',
    description:
      'Reads PagerDuty JSON (answers of its API, saved webhooks), and a timeline as CSV or Markdown. What is there already is not written twice, so a file may be imported again when it has grown. A day or a time zone that neither the file nor a flag says is asked for, never guessed. Nothing is written while a line cannot be read.',
    args: {file: 'the file, or - to read the pipe; of PagerDuty JSON, as many as there are'},
    flags: {
      title: 'what the incident is called, where the file does not say it',
      date: 'day of the times that have none: 2024-10-08',
      zone: 'time zone of the times that have none: UTC, KST, +09:00, Asia/Seoul',
      format: 'what kind of file it is, where its name and its first line do not say it',
      page: 'the PagerDuty incident that notes belong to, where the file does not say it',
      'skip-bad': 'go on without the lines that cannot be read',
    },
    examples: [
      ['mh incident import timeline.csv --title "Checkout times out" --zone UTC', 'opens an incident'],
      ['mh incident import postmortem.md --dry-run', 'see what it would write'],
      ['mh incident import notes.csv -i 7f3k', 'add to one that is there'],
      ['mh incident import incident.json log_entries.json notes.json', 'what PagerDuty answered'],
    ],
    exits: {
      3: 'the signature of a webhook is missing or wrong',
      5: 'a batch could not be written: type the command again to go on',
    },
  },
  'incident list': {
    summary: 'List incidents, the newest first',
    flags: {
      open: 'only those that are not over',
      severity: 'only of this severity',
      service: 'only of this service',
      since: 'only those declared then or later',
      until: 'only those declared by then',
      text: 'only those that speak of this',
    },
    examples: [
      ['mh incident list --open', ''],
      ['mh incident list --severity sev1 --since 2024-01-01', ''],
      ['mh incident list --text "connection pool"', 'spacing and endings do not matter'],
    ],
  },
  'incident unmask': {
    summary: 'Put back a secret that was masked by mistake',
    description:
      'What looks like a secret never reaches the repo; the original stays on this machine for seven days. Putting it back publishes it, so it asks first, or needs `--yes`.',
    args: {entry: 'any unique part of the name of the entry'},
    examples: [['mh incident unmask 9k2m4x7q', '']],
    exits: {2: 'no such entry, or not confirmed', 4: 'nothing is masked, or the original is gone'},
  },
} as const satisfies CommandHelps;
