import {readFile} from 'node:fs/promises';

// Reached on no way that mh goes: a URL class for Node 6, character sets of web pages, Kerberos at a proxy.
const UNUSED = /^(whatwg-url|encoding|kerberos)$/;
const STUB = 'export const URL = globalThis.URL;\nexport const convert = undefined;\n';
// Under DEBUG=* it would print the proxy's address, password and all.
const SILENT = 'export default () => () => {};\n';

const PARSE = 'const parse_url = Url.parse;';

/** node-fetch without url.parse(), which Node 24 and newer warn of. */
export function withoutUrlParse(source) {
  if (!source.includes(PARSE)) throw new Error('node-fetch is not written as this build expects');
  return source.replace(PARSE, 'const parse_url = (text) => Url.urlToHttpOptions(new Url.URL(text));');
}

/** What PagerDuty's client and the proxy's agent bring along, without what would never run, warn or print secrets. */
export const network = {
  name: 'network',
  setup(build) {
    build.onLoad({filter: /[\\/]node-fetch[\\/]lib[\\/]index\.js$/}, async ({path}) => ({
      contents: withoutUrlParse(await readFile(path, 'utf8')),
      loader: 'js',
    }));
    build.onResolve({filter: UNUSED}, ({path}) => ({path, namespace: 'unused'}));
    build.onLoad({filter: /.*/, namespace: 'unused'}, () => ({contents: STUB}));
    build.onResolve({filter: /^debug$/}, ({path, importer}) =>
      /[\\/]https-proxy-agent[\\/]/.test(importer) ? {path, namespace: 'silent'} : undefined,
    );
    build.onLoad({filter: /.*/, namespace: 'silent'}, () => ({contents: SILENT}));
  },
};
