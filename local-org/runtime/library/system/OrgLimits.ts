import { currentTransaction } from '../../transactions/current.ts';
import { ApexList } from '../../values/list.ts';
import { ApexMap } from '../../values/map.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import { listType, mapType, TYPES } from '../../values/runtime-type.ts';
import type { Members } from '../registry.ts';

/** Limits of a Developer Edition org by name (REST API Developer Guide, Limits). The local org counts none of them: all is left. */
const most: Readonly<Record<string, number>> = {
  ActiveScratchOrgs: 3,
  ConcurrentAsyncGetReportInstances: 200,
  ConcurrentEinsteinDataInsightsStoryCreation: 5,
  ConcurrentSyncReportRuns: 20,
  DailyApiRequests: 15_000,
  DailyAsyncApexExecutions: 250_000,
  DailyBulkApiBatches: 15_000,
  DailyBulkV2QueryJobs: 10_000,
  DailyDeliveredPlatformEvents: 10_000,
  DailyDurableStreamingApiEvents: 10_000,
  DailyGenericStreamingApiEvents: 10_000,
  DailyScratchOrgs: 6,
  DailyStandardVolumePlatformEvents: 10_000,
  DailyStreamingApiEvents: 10_000,
  DailyWorkflowEmails: 390,
  DataStorageMB: 5,
  DurableStreamingApiConcurrentClients: 20,
  FileStorageMB: 20,
  HourlyAsyncReportRuns: 1_200,
  HourlyDashboardRefreshes: 200,
  HourlyDashboardResults: 5_000,
  HourlyDashboardStatuses: 999_999_999,
  HourlyLongTermIdMapping: 100_000,
  HourlyODataCallout: 1_000,
  HourlyPublishedPlatformEvents: 50_000,
  HourlyPublishedStandardVolumePlatformEvents: 1_000,
  HourlyShortTermIdMapping: 100_000,
  HourlySyncReportRuns: 500,
  HourlyTimeBasedWorkflow: 1_000,
  MassEmail: 10,
  MonthlyPlatformEventsUsageEntitlement: 0,
  Package2VersionCreates: 6,
  PermissionSets: 1_500,
  SingleEmail: 15,
  StreamingApiConcurrentClients: 20
};

class OrgLimit extends PlatformObject {
  override readonly typeName = 'System.OrgLimit';
  readonly name: string;
  readonly most: number;

  constructor(name: string, limit: number) {
    super();
    this.name = name;
    this.most = limit;
  }
}

const limitType = () => currentTransaction().engine.types.type('System.OrgLimit');

/** Apex Reference, OrgLimits Class and OrgLimit Class. */
export const orgLimitMembers: Members = {
  'System.OrgLimits.getAll()': () =>
    new ApexList(
      listType(limitType()),
      Object.entries(most).map(([name, limit]) => new OrgLimit(name, limit))
    ),
  'System.OrgLimits.getMap()': () =>
    new ApexMap(
      mapType(TYPES.String, limitType()),
      Object.entries(most).map(([name, limit]) => [name, new OrgLimit(name, limit)] as const)
    ),
  'System.OrgLimit.getName()': (limit: OrgLimit) => limit.name,
  'System.OrgLimit.getLimit()': (limit: OrgLimit) => limit.most,
  'System.OrgLimit.getValue()': (_limit: OrgLimit) => 0
};
