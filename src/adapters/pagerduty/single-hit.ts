import type {Agent, ClientRequest, IncomingMessage} from 'node:http';
import type {SecureContext} from 'node:tls';

/** What an agent does for a request, which Node's types leave out. */
interface Requestable {
  addRequest(request: ClientRequest, options: object): void;
}

/**
 * Lets one request of a call through to the shared agent and notes how it went. The library sends again by itself
 * after a 429, three times; that asks here for an agent again, and gets none.
 */
export class SingleHit {
  answer: IncomingMessage | undefined;
  error: Error | undefined;
  #spent = false;
  readonly #agent: Agent;
  readonly #secureContext: SecureContext | undefined;
  readonly #onCut: () => void;

  /** `onCut`: an answer ended before its end, which node-fetch notices only where it is chunked. */
  constructor(agent: Agent, secureContext: SecureContext | undefined, onCut: () => void) {
    this.#agent = agent;
    this.#secureContext = secureContext;
    this.#onCut = onCut;
  }

  /** For node-fetch's option `agent`, which it calls for each request that it sends. */
  readonly agentFor = ({protocol}: {readonly protocol: string}): Agent => {
    if (this.#spent) throw new Error('one request for each call');
    this.#spent = true;
    const addRequest: Requestable['addRequest'] = (request, options) => {
      this.#watch(request);
      const more = this.#secureContext === undefined ? {} : {secureContext: this.#secureContext};
      (this.#agent as Agent & Requestable).addRequest(request, {...options, ...more});
    };
    return Object.create(this.#agent, {
      protocol: {value: protocol},
      addRequest: {value: addRequest},
    }) as Agent;
  };

  #watch(request: ClientRequest): void {
    request.once('error', (error) => (this.error = error));
    request.once('response', (answer) => {
      this.answer = answer;
      answer.once('close', () => {
        if (!answer.complete) this.#onCut();
      });
    });
  }
}
