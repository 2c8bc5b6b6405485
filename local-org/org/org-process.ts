import type { ChildProcess } from 'node:child_process';
import type { AnonymousResult, PlainRecord } from '../contract/org.ts';

export interface Answer {
  readonly id: number;
  readonly rows?: readonly PlainRecord[];
  readonly result?: AnonymousResult;
  readonly error?: string;
}

/** For tests: asks an org that runs in a process of its own, `kill-child.ts`. */
export class OrgProcess {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  readonly #gone: Promise<unknown>;
  #last = 0;

  constructor(child: ChildProcess) {
    this.#child = child;
    child.on('message', (answer: Answer) => this.#waiting.get(answer.id)?.(answer));
    this.#gone = new Promise((resolve) => child.once('exit', resolve));
  }

  ready(): Promise<Answer> {
    return new Promise((resolve) => this.#waiting.set(0, resolve));
  }

  ask(request: { readonly text?: string; readonly soql?: string }): Promise<Answer> {
    const id = ++this.#last;
    this.#child.send({ id, ...request });
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#gone;
  }
}
