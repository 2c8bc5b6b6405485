import { currentTransaction } from '../../transactions/current.ts';
import { apexException, defineException } from '../../values/platform-exceptions.ts';
import { NotSupportedError } from '../../values/exception.ts';
import type { Members } from '../registry.ts';

for (const name of ['ConnectApiException', 'NotFoundException', 'RateLimitException']) defineException(`ConnectApi.${name}`);

/** Connect in Apex reads no data of a test (Apex Developer Guide, Testing Connect in Apex Code: SeeAllData). Outside tests it is not there. */
function refused(method: string): never {
  if (!currentTransaction().isTest) throw new NotSupportedError(`ConnectApi.ChatterUsers.${method}`);
  const text = 'ConnectApi methods are not supported in data siloed tests. Please use @IsTest(SeeAllData=true).';
  throw apexException('System.UnsupportedOperationException', text);
}

/** Apex Reference, ChatterUsers Class. */
export const chatterUsersMembers: Members = {
  'ConnectApi.ChatterUsers.getFollowings(String,String)': (_communityId: string, _userId: string) => refused('getFollowings'),
  'ConnectApi.ChatterUsers.getFollowers(String,String)': (_communityId: string, _userId: string) => refused('getFollowers'),
  'ConnectApi.ChatterUsers.getUser(String,String)': (_communityId: string, _userId: string) => refused('getUser'),
  'ConnectApi.ChatterUsers.getGroups(String,String)': (_communityId: string, _userId: string) => refused('getGroups')
};
