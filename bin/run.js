#!/usr/bin/env node
'use strict';

var version = process.versions.node.split('.').map(Number);

if (process.platform === 'win32') {
  process.stderr.write(
    'mh does not run on Windows itself: install and run it inside WSL (https://learn.microsoft.com/windows/wsl).\n',
  );
  process.exitCode = 3;
} else if (version[0] < 20 || (version[0] === 20 && version[1] < 20)) {
  process.stderr.write('mh needs Node 20.20 or newer; this is Node ' + process.versions.node + '.\n');
  process.exitCode = 3;
} else {
  require('../dist/main.js');
}
