import { currentTransaction } from '../../transactions/current.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { Bean, beanMembers, type BeanClass } from '../bean.ts';
import type { Members } from '../registry.ts';

const result: BeanClass = { name: 'System.ResetPasswordResult', properties: { password: ['String', 'gf'] }, abstract: true };
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789';

/** Apex Reference, System Class, setPassword and resetPassword. The local org asks for no passwords and sends none: they are accepted and forgotten. */
export const passwordMembers: Members = {
  ...beanMembers(result),
  'System.System.setPassword(Id,String)': (id: string, password: string | null) => {
    requireUser(id);
    if (password === null || password.length < 8)
      throw apexException(
        'System.InvalidParameterValueException',
        'INVALID_NEW_PASSWORD: Your password must be at least 8 characters long.'
      );
  },
  'System.System.resetPassword(Id,Boolean)': (id: string, _sendsEmail: boolean) => {
    requireUser(id);
    const bytes = currentTransaction().org.random.bytes(10);
    const made = new Bean(result);
    made.set('password', [...bytes].map((byte) => LETTERS[byte % LETTERS.length]).join(''));
    return made;
  }
};

function requireUser(id: string): void {
  if (!currentTransaction().database.table('User').get(id))
    throw apexException('System.InvalidParameterValueException', `INVALID_CROSS_REFERENCE_KEY: invalid user ID: ${id}`);
}
