import { currentTransaction } from '../../transactions/current.ts';
import { deliverTestEvents, failTestEvents, setCreatedDate, startTest, stopTest, testContext } from '../../transactions/test-methods.ts';
import type { ApexTransaction } from '../../transactions/apex-transaction.ts';
import { insertSystemRow, systemRows } from '../../transactions/system-rows.ts';
import type { ApexDatetime } from '../../values/datetime.ts';
import type { ApexList } from '../../values/list.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import type { Members } from '../registry.ts';
import type { ApexType } from './Type.ts';

class TestBroker extends PlatformObject {
  override readonly typeName = 'EventBus.TestBroker';
}

/** The standard price book, which tests know without seeing the org's data. */
function standardPricebook({ database, user, org }: ApexTransaction): string {
  for (const id of systemRows(database, 'Pricebook2', 'IsStandard', true)) return id;
  const values = { Name: 'Standard Price Book', IsStandard: true, IsActive: true };
  return insertSystemRow(database, 'Pricebook2', values, user.id, org.clock.now());
}

/** Apex Reference, Test Class. */
export const testMembers: Members = {
  'System.Test.isRunningTest()': () => currentTransaction().isTest,
  'System.Test.startTest()': () => startTest(currentTransaction()),
  'System.Test.stopTest()': () => stopTest(currentTransaction()),
  'System.Test.setMock(System.Type,Object)': (type: ApexType, mock: object) => {
    testContext(currentTransaction()).mocks.set(type.type.name.toLowerCase(), mock);
  },
  'System.Test.setFixedSearchResults(List<String>)': (ids: ApexList) => {
    testContext(currentTransaction()).fixedSearchResults = ids.items as string[];
  },
  'System.Test.setCreatedDate(Id,Datetime)': (id: string, at: ApexDatetime) => setCreatedDate(currentTransaction(), id, at),
  'System.Test.getStandardPricebookId()': () => standardPricebook(currentTransaction()),
  /** Permission sets of a group count at once. */
  'System.Test.calculatePermissionSetGroup(String)': (_id: string) => undefined,
  'System.Test.calculatePermissionSetGroup(List<String>)': (_ids: ApexList) => undefined,
  'System.Test.getEventBus()': () => {
    testContext(currentTransaction());
    return new TestBroker();
  },
  'EventBus.TestBroker.deliver()': () => deliverTestEvents(currentTransaction()),
  'EventBus.TestBroker.fail()': () => failTestEvents(currentTransaction())
};
