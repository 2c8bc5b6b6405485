type Listener = (message: unknown) => void;
interface Channel {
  readonly name: string;
}
interface Subscription {
  readonly channel: string;
  readonly listener: Listener;
}

const subscriptions = new Set<Subscription>();

/** The scope in which a subscriber hears messages of every tab; the host shows one tab at a time. */
export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE');

export function subscribe(_context: unknown, channel: Channel, listener: Listener): Subscription {
  const subscription = { channel: channel.name, listener };
  subscriptions.add(subscription);
  return subscription;
}

export function unsubscribe(subscription: Subscription): void {
  subscriptions.delete(subscription);
}

export function publish(_context: unknown, channel: Channel, message: unknown): void {
  for (const { channel: name, listener } of [...subscriptions]) if (name === channel.name) listener(message);
}

export const createMessageContext = (): object => ({});
export const releaseMessageContext = (): void => {};

/** Wire adapter that provides a message context to a component. */
export class MessageContext {
  constructor(emit: (context: object) => void) {
    emit(createMessageContext());
  }
  update(): void {}
  connect(): void {}
  disconnect(): void {}
}
