import { saveRecords } from '../../dml/save.ts';
import { DmlException } from '../../values/data-exceptions.ts';
import { LocatorHandle } from '../../transactions/batch-work.ts';
import { currentTransaction } from '../../transactions/current.ts';
import { ApexList } from '../../values/list.ts';
import { nullPointer } from '../../values/platform-exceptions.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import { listType, TYPES } from '../../values/runtime-type.ts';
import type { SObject } from '../../values/sobject.ts';
import type { Members } from '../registry.ts';
import { addPageError } from './ApexPages.ts';
import { PageReference } from './PageReference.ts';

class StandardController extends PlatformObject {
  override readonly typeName = 'ApexPages.StandardController';
  readonly record: SObject;

  constructor(record: SObject) {
    super();
    this.record = record;
  }
}

class StandardSetController extends PlatformObject {
  override readonly typeName = 'ApexPages.StandardSetController';
  readonly records: ApexList;
  selected: ApexList;
  page = 1;
  pageSize = 20;

  constructor(records: ApexList) {
    super();
    this.records = records;
    this.selected = new ApexList(records.type);
  }

  get pages(): number {
    return Math.max(1, Math.ceil(this.records.size() / this.pageSize));
  }
}

const viewOf = ({ record }: StandardController): PageReference => new PageReference(`/${record.id ?? ''}`);
const home = (): PageReference => new PageReference('/home/home.jsp');

/** What the user of a page does is done with their rights; what fails becomes a message of the page. */
function saved({ record }: StandardController, operation: 'upsert' | 'delete'): true | null {
  try {
    saveRecords(currentTransaction(), operation, [record], { mode: 'user', sharing: 'with', allOrNone: true });
    return true;
  } catch (error) {
    if (!(error instanceof DmlException)) throw error;
    addPageError(error);
    return null;
  }
}

/** Apex Reference, StandardController Class and StandardSetController Class: what tests of extensions use. */
export const standardControllerMembers: Members = {
  'ApexPages.StandardController.<init>(SObject)': (record: SObject | null) => {
    if (record === null) throw nullPointer();
    return new StandardController(record);
  },
  /** Records of tests have what they were made with. */
  'ApexPages.StandardController.addFields(List<String>)': (_controller: StandardController, _fields: ApexList) => undefined,
  'ApexPages.StandardController.getId()': ({ record }: StandardController) => record.id,
  'ApexPages.StandardController.getRecord()': ({ record }: StandardController) => record,
  'ApexPages.StandardController.save()': (controller: StandardController) => saved(controller, 'upsert') && viewOf(controller),
  'ApexPages.StandardController.delete()': (controller: StandardController) => saved(controller, 'delete') && home(),
  'ApexPages.StandardController.view()': viewOf,
  'ApexPages.StandardController.edit()': ({ record }: StandardController) => new PageReference(`/${record.id ?? ''}/e`),
  'ApexPages.StandardController.cancel()': viewOf,
  'ApexPages.StandardSetController.<init>(List<SObject>)': (records: ApexList | null) => {
    if (records === null) throw nullPointer();
    return new StandardSetController(records);
  },
  'ApexPages.StandardSetController.<init>(Database.QueryLocator)': (handle: LocatorHandle) =>
    new StandardSetController(new ApexList(listType(TYPES.SObject), handle.locator.fetch(currentTransaction(), 0, handle.locator.size))),
  'ApexPages.StandardSetController.addFields(List<String>)': (_controller: StandardSetController, _fields: ApexList) => undefined,
  'ApexPages.StandardSetController.cancel()': home,
  'ApexPages.StandardSetController.save()': home,
  'ApexPages.StandardSetController.getSelected()': (controller: StandardSetController) => controller.selected,
  'ApexPages.StandardSetController.setSelected(List<SObject>)': (controller: StandardSetController, records: ApexList) =>
    void (controller.selected = records),
  'ApexPages.StandardSetController.getRecords()': ({ records, page, pageSize }: StandardSetController) =>
    new ApexList(records.type, records.items.slice((page - 1) * pageSize, page * pageSize)),
  'ApexPages.StandardSetController.getResultSize()': ({ records }: StandardSetController) => records.size(),
  'ApexPages.StandardSetController.getCompleteResult()': (_controller: StandardSetController) => true,
  'ApexPages.StandardSetController.getPageNumber()': ({ page }: StandardSetController) => page,
  'ApexPages.StandardSetController.setPageNumber(Integer)': (controller: StandardSetController, page: number) =>
    void (controller.page = page),
  'ApexPages.StandardSetController.getPageSize()': ({ pageSize }: StandardSetController) => pageSize,
  'ApexPages.StandardSetController.setPageSize(Integer)': (controller: StandardSetController, size: number) =>
    void (controller.pageSize = size),
  'ApexPages.StandardSetController.getHasNext()': ({ page, pages }: StandardSetController) => page < pages,
  'ApexPages.StandardSetController.getHasPrevious()': ({ page }: StandardSetController) => page > 1,
  'ApexPages.StandardSetController.first()': (controller: StandardSetController) => void (controller.page = 1),
  'ApexPages.StandardSetController.last()': (controller: StandardSetController) => void (controller.page = controller.pages),
  'ApexPages.StandardSetController.next()': (controller: StandardSetController) => void controller.page++,
  'ApexPages.StandardSetController.previous()': (controller: StandardSetController) => void controller.page--
};
