import { currentTransaction } from '../../transactions/current.ts';
import { ApexList } from '../../values/list.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import { listType } from '../../values/runtime-type.ts';
import type { SObject } from '../../values/sobject.ts';
import type { Members } from '../registry.ts';

class SearchResult extends PlatformObject {
  override readonly typeName = 'Search.SearchResult';
  readonly record: SObject;

  constructor(record: SObject) {
    super();
    this.record = record;
  }
}

/** What `Search.find` answers: results by the name of their object. */
export class SearchResults extends PlatformObject {
  override readonly typeName = 'Search.SearchResults';
  readonly #byObject = new Map<string, ApexList>();

  constructor(lists: readonly ApexList[]) {
    super();
    for (const list of lists) {
      const type = listType(currentTransaction().engine.types.type('Search.SearchResult'));
      const results = (list.items as SObject[]).map((record) => new SearchResult(record));
      this.#byObject.set(list.elementType.name.toLowerCase(), new ApexList(type, results));
    }
  }

  get(object: string): ApexList | null {
    return this.#byObject.get(object.toLowerCase()) ?? null;
  }
}

/** Apex Reference, SearchResults Class and SearchResult Class. No text around the words is kept. */
export const searchResultMembers: Members = {
  'Search.SearchResults.get(String)': (results: SearchResults, object: string) => results.get(object),
  'Search.SearchResult.getSObject()': (result: SearchResult) => result.record,
  'Search.SearchResult.getSnippet()': (_result: SearchResult) => null,
  'Search.SearchResult.getSnippet(String)': (_result: SearchResult, _field: string) => null
};
