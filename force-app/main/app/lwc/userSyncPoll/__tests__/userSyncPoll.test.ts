import { Pause, Poll } from 'c/userSyncPoll';

let hidden = false;
const seconds = (count: number) => jest.advanceTimersByTimeAsync(count * 1000);

beforeEach(() => {
  jest.useFakeTimers();
  hidden = false;
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
});
afterEach(() => jest.useRealTimers());

describe('Poll', () => {
  it('asks every 3 s while something moves', async () => {
    const ask = jest.fn().mockResolvedValue(true);
    const poll = new Poll(ask);
    poll.start();
    await seconds(9);
    poll.stop();
    expect(ask).toHaveBeenCalledTimes(3);
  });
  it('asks after 5, 10 and then every 30 s while nothing moves', async () => {
    const ask = jest.fn().mockResolvedValue(false);
    const poll = new Poll(ask);
    poll.start();
    await seconds(3);
    const counts = [];
    for (const wait of [5, 10, 30, 30]) {
      await seconds(wait);
      counts.push(ask.mock.calls.length);
    }
    poll.stop();
    expect(counts).toEqual([2, 3, 4, 5]);
  });
  it('goes on after a failed answer', async () => {
    const ask = jest.fn().mockRejectedValueOnce(new Error()).mockResolvedValue(true);
    const poll = new Poll(ask);
    poll.start();
    await seconds(8);
    poll.stop();
    expect(ask).toHaveBeenCalledTimes(2);
  });
  it('asks nothing while the page is hidden, and once when it is seen again', async () => {
    const ask = jest.fn().mockResolvedValue(true);
    const poll = new Poll(ask);
    poll.start();
    hidden = true;
    await seconds(60);
    hidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await seconds(0);
    poll.stop();
    expect(ask).toHaveBeenCalledTimes(1);
  });
  it('asks at once on demand', async () => {
    const ask = jest.fn().mockResolvedValue(true);
    const poll = new Poll(ask);
    poll.start();
    poll.now();
    await seconds(0);
    poll.stop();
    expect(ask).toHaveBeenCalledTimes(1);
  });
  it('never asks again before the last answer is there', async () => {
    let answer: (again: boolean) => void = () => {};
    const ask = jest.fn(() => new Promise<boolean>((resolve) => (answer = resolve)));
    const poll = new Poll(ask);
    poll.start();
    await seconds(30);
    expect(ask).toHaveBeenCalledTimes(1);
    answer(true);
    await seconds(3);
    poll.stop();
    expect(ask).toHaveBeenCalledTimes(2);
  });
});

describe('Pause', () => {
  it('runs the last of several quick calls', async () => {
    const [first, second] = [jest.fn(), jest.fn()];
    const pause = new Pause(300);
    pause.run(first);
    pause.run(second);
    await jest.advanceTimersByTimeAsync(300);
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
  });
});
