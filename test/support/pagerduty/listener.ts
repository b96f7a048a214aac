import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import {createServer as createTlsServer} from 'node:https';
import type {AddressInfo} from 'node:net';

export interface Tls {
  readonly key: string;
  readonly cert: string;
}

/** A server of this machine that can be killed, and started again at the same port. */
export class Listener {
  port = 0;
  readonly #tls: Tls | undefined;
  readonly #listener: (request: IncomingMessage, response: ServerResponse) => void;
  #server: Server | undefined;

  constructor(tls: Tls | undefined, listener: (request: IncomingMessage, response: ServerResponse) => void) {
    this.#tls = tls;
    this.#listener = listener;
  }

  async start(port = this.port): Promise<void> {
    const server =
      this.#tls === undefined ? createServer(this.#listener) : createTlsServer(this.#tls, this.#listener);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, 'localhost', resolve);
    });
    this.port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Ends at once, with whatever is going on; nobody listens afterwards. */
  async kill(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }
}
