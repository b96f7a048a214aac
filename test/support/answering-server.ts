import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import {createServer as createTlsServer} from 'node:https';
import {
  type AddressInfo,
  connect,
  createServer as createSocketServer,
  type Server as SocketServer,
  type Socket,
} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';

/** A request as it arrived. */
export interface Arrived {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export type Answer = (response: ServerResponse, request: Arrived) => void;

export interface AnsweringServer {
  readonly address: string;
  readonly port: number;
  readonly arrived: readonly Arrived[];
  /** Connections that it has accepted. */
  readonly connections: () => number;
  close(): Promise<void>;
}

/** A server on this machine that answers each request with the next of `answers`; the last one stays. */
export async function answering(
  answers: readonly Answer[],
  tls?: {readonly key: string; readonly cert: string},
): Promise<AnsweringServer> {
  const arrived: Arrived[] = [];
  let connections = 0;
  const listener = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const {method = '', url = '', headers} = request;
    const one = {method, url, headers, body: await text(request)};
    arrived.push(one);
    (answers[arrived.length - 1] ?? answers.at(-1))?.(response, one);
  };
  const onRequest = (request: IncomingMessage, response: ServerResponse) => void listener(request, response);
  const server = tls === undefined ? createServer(onRequest) : createTlsServer(tls, onRequest);
  server.on(tls === undefined ? 'connection' : 'secureConnection', () => (connections += 1));
  const port = await listen(server);
  const address = `${tls === undefined ? 'http' : 'https'}://localhost:${port}`;
  return {address, port, arrived, connections: () => connections, close: () => closeServer(server)};
}

/** A proxy that gives tunnels, or answers CONNECT with `refusal`. */
export async function tunnelling(refusal?: string): Promise<AnsweringServer> {
  const arrived: Arrived[] = [];
  const server = createServer();
  server.on('connect', ({method = '', url = '', headers}: IncomingMessage, socket) => {
    arrived.push({method, url, headers, body: ''});
    socket.on('error', () => undefined);
    if (refusal !== undefined) return void socket.end(refusal);
    const [, port = ''] = url.split(':');
    const target = connect(Number(port), 'localhost', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      target.pipe(socket).pipe(target);
    });
    target.on('error', () => socket.destroy());
  });
  const {port, sockets, close} = await withSockets(server);
  return {address: `http://localhost:${port}`, port, arrived, connections: () => sockets.size, close};
}

/** Takes every connection, and never says a word. */
export async function silence(): Promise<{readonly address: string; close(): Promise<void>}> {
  const {port, close} = await withSockets(createSocketServer());
  return {address: `http://localhost:${port}`, close};
}

/** Listens, and knows all its sockets, because HTTP forgets those that have become tunnels. */
async function withSockets(server: SocketServer) {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  const port = await listen(server);
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return {port, sockets, close};
}

/** A port of this machine on which nobody listens. */
export async function deadPort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await closeServer(server);
  return port;
}

async function listen(server: SocketServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return (server.address() as AddressInfo).port;
}

async function closeServer(server: Server): Promise<void> {
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
}

export function json(value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Answer {
  return (response) =>
    void response
      .writeHead(status, {'content-type': 'application/json', ...headers})
      .end(JSON.stringify(value));
}

export function html(status: number): Answer {
  return (response) =>
    void response.writeHead(status, {'content-type': 'text/html'}).end('<html><body>Sign in</body></html>');
}

/** Begins an answer and cuts the connection in the middle of it. */
export function cutShort(headers: Readonly<Record<string, string>>): Answer {
  return (response) => {
    response.writeHead(200, {'content-type': 'application/json', ...headers});
    response.write('{"incidents": [', () => response.socket?.resetAndDestroy());
  };
}

/** A certificate for localhost that nobody has signed but itself, and its file. */
export function selfSigned() {
  const folder = mkdtempSync(join(tmpdir(), 'mh-certificate-'));
  const [keyFile, file] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const make = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', ...make, ...names, '-keyout', keyFile, '-out', file], {stdio: 'pipe'});
  const remove = () => rmSync(folder, {recursive: true});
  return {key: readFileSync(keyFile, 'utf8'), cert: readFileSync(file, 'utf8'), file, remove};
}
