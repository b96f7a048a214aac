import {POOL} from './pool.js';

const at = (clock) => `2024-10-08T${clock}:00Z`;

export const ENGLISH = {
  title: 'An incident, with nothing set up',
  env: {LANG: 'C.UTF-8', TZ: 'UTC'},
  person: {name: 'Mitchell', email: 'mitchell@example.com'},
  files: {'pool.txt': POOL},
  steps: [
    {
      say: 'The clock is set by hand, so that 45 minutes pass in seconds. 14:31: something is wrong.',
      at: at('14:31'),
    },
    {run: 'mh incident new "Database connection pool exhausted" --severity sev2 --service checkout'},
    {say: '14:32: write down what you see. Times can be given as you would say them.', at: at('14:32')},
    {run: 'mh log "engineer investigating, database connection errors"'},
    {run: 'mh log --mark detected "monitoring alert: 500 errors rising" --at "2m ago"'},
    {
      say: '14:36: long output becomes a file beside the timeline; what looks like a secret is masked.',
      at: at('14:36'),
    },
    {run: 'cat pool.txt | mh log -'},
    {say: '14:40: say how far you are, and who leads.', at: at('14:40')},
    {run: 'mh incident status identified --note "the pool is too small for the new release"'},
    {at: at('14:41'), run: 'mh incident role commander Mitchell'},
    {say: '14:45: marks are what the times of the review are computed from.', at: at('14:45')},
    {run: 'mh log --mark mitigated "pool size raised to 200"'},
    {say: '14:50: a slip of the fingers, and its correction.', at: at('14:50')},
    {run: 'mh log "restarted teh web servers"'},
    {at: at('14:51'), run: 'mh incident edit @1 "restarted the web servers"'},
    {say: '15:15: it is over. First the plan, then the real thing.', at: at('15:15')},
    {run: 'mh incident resolve "PgBouncer in place" --dry-run'},
    {run: 'mh incident resolve "PgBouncer in place"'},
    {run: 'mh incident show'},
    {run: 'mh incident list'},
    {say: 'What is kept: plain files in a git repository.'},
    {run: 'cd ~/.local/share/mh/docs'},
    {run: 'find * -type f | sort'},
    {run: "git log --format='%h  %an  %s'"},
    {run: 'cat incidents/*/*/timeline/*T144500Z-*'},
    {run: 'cat incidents/*/*/incident.md'},
  ],
};
