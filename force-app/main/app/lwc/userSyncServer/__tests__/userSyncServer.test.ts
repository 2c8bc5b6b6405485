import { call, LatestCall, toServerError } from 'c/userSyncServer';

const apexError = (message: string) => ({
  status: 500,
  body: { message, exceptionType: 'System.AuraHandledException', stackTrace: 'Class.X' }
});

describe('toServerError', () => {
  it('reads the code and arguments of a refusal', () =>
    expect(toServerError(apexError('{"code":"NoPermission","arguments":[{"type":"text","value":"UserSync_Read"}]}'))).toMatchObject({
      code: 'NoPermission',
      arguments: [{ type: 'text', value: 'UserSync_Read' }]
    }));
  it('shows what any other exception says', () =>
    expect(toServerError(apexError('Too many SOQL queries: 101'))).toMatchObject({
      code: 'Unexpected',
      arguments: [{ value: 'Too many SOQL queries: 101' }]
    }));
  it('keeps class and stack for support', () =>
    expect(toServerError(apexError('x')).details).toBe('x\nSystem.AuraHandledException\nClass.X'));
  it('knows a lost connection', () =>
    expect(toServerError(new TypeError('Failed to fetch'))).toMatchObject({ code: 'ConnectionLost', details: 'Failed to fetch' }));
  it('leaves its own errors alone', () => {
    const error = toServerError(apexError('x'));
    expect(toServerError(error)).toBe(error);
  });
});

describe('call', () => {
  it('answers', () => expect(call(Promise.resolve(1))).resolves.toBe(1));
  it('throws a server error', () => expect(call(Promise.reject(apexError('x')))).rejects.toMatchObject({ code: 'Unexpected' }));
});

describe('LatestCall', () => {
  it('drops an answer that a later call has overtaken', async () => {
    const latest = new LatestCall();
    const [first, second] = [latest.run(Promise.resolve('first')), latest.run(Promise.resolve('second'))];
    expect(await Promise.all([first, second])).toEqual([undefined, 'second']);
  });
  it('drops an overtaken failure', async () => {
    const latest = new LatestCall();
    const first = latest.run(Promise.reject(apexError('x')));
    expect(await Promise.all([first, latest.run(Promise.resolve('second'))])).toEqual([undefined, 'second']);
  });
  it('throws the failure of the latest', () =>
    expect(new LatestCall().run(Promise.reject(apexError('x')))).rejects.toMatchObject({ code: 'Unexpected' }));
  it('drops the answer when it is cancelled', async () => {
    const latest = new LatestCall();
    const answer = latest.run(Promise.resolve(1));
    latest.cancel();
    expect(await answer).toBeUndefined();
  });
});
