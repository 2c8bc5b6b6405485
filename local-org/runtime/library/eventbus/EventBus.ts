import { currentTransaction } from '../../transactions/current.ts';
import { awaitPublishing } from '../../transactions/publish-callbacks.ts';
import { publishEvents } from '../../transactions/publish.ts';
import type { EventDelivery } from '../../transactions/run-event-trigger.ts';
import { ApexList } from '../../values/list.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import { listType } from '../../values/runtime-type.ts';
import type { SObject } from '../../values/sobject.ts';
import { SaveResultObject } from '../database/Results.ts';
import type { Members } from '../registry.ts';

class TriggerContext extends PlatformObject {
  override readonly typeName = 'EventBus.TriggerContext';
}

/** Apex Reference, EventBus Class and TriggerContext Class. */
export const eventBusMembers: Members = {
  'System.EventBus.publish(SObject)': (event: SObject | null) => publishAll([event], null).items[0],
  'System.EventBus.publish(List<SObject>)': (events: ApexList) => publishAll(events.items as (SObject | null)[], null),
  'EventBus.SuccessResult.getEventUuids()': (result: Uuids) => result.i_geteventuuids_0(),
  'EventBus.FailureResult.getEventUuids()': (result: Uuids) => result.i_geteventuuids_0(),
  'System.EventBus.publish(SObject,Object)': (event: SObject | null, callback: object | null) => publishAll([event], callback).items[0],
  'System.EventBus.publish(List<SObject>,Object)': (events: ApexList, callback: object | null) =>
    publishAll(events.items as (SObject | null)[], callback),
  'System.EventBus.getOperationId(Object)': (result: SaveResultObject) => result.result.errors[0]?.message ?? null,
  'EventBus.TriggerContext.currentContext()': () => new TriggerContext(),
  'EventBus.TriggerContext.getResumeCheckpoint()': () => {
    const checkpoint = delivery().resumeCheckpoint;
    return checkpoint === null ? null : String(checkpoint);
  },
  'EventBus.TriggerContext.setResumeCheckpoint(String)': (_context: TriggerContext, replayId: string) => {
    if (!/^\d+$/.test(replayId ?? '')) throw apexException('EventBus.InvalidReplayIdException', `Invalid replay ID: ${replayId}`);
    delivery().resumeCheckpoint = Number(replayId);
  },
  'get:EventBus.TriggerContext.retries': () => delivery().retries,
  'get:EventBus.TriggerContext.lastError': () => delivery().lastError
};

interface Uuids {
  i_geteventuuids_0(): ApexList;
}

function publishAll(events: readonly (SObject | null)[], callback: object | null): ApexList {
  const tx = currentTransaction();
  const results = publishEvents(tx, events);
  if (callback)
    awaitPublishing(
      tx,
      callback,
      results.filter(({ success }) => success).map(({ errors }) => errors[0]!.message)
    );
  return new ApexList(listType(tx.engine.types.type('Database.SaveResult')), results.map(wrap));
}

const wrap = (result: ReturnType<typeof publishEvents>[number]): SaveResultObject => new SaveResultObject('Database.SaveResult', result);

function delivery(): EventDelivery {
  const { delivery: current } = currentTransaction();
  if (!current)
    throw apexException('System.UnsupportedOperationException', 'EventBus.TriggerContext is available in platform event triggers only');
  return current;
}
