import { cacheMembers } from './cache/Partition.ts';
import { dmlMembers } from './database/Dml.ts';
import { dmlOptionsMembers } from './database/DmlOptions.ts';
import type { SiteMembers } from './database/call-site.ts';
import { locatorMembers, queryMembers } from './database/Query.ts';
import { otherResultMembers } from './database/other-results.ts';
import { recycleBinMembers } from './database/RecycleBin.ts';
import { resultMembers } from './database/Results.ts';
import { transactionMembers } from './database/Transaction.ts';
import { eventBusMembers } from './eventbus/EventBus.ts';
import { httpMembers } from './http/Http.ts';
import { httpRequestMembers } from './http/HttpRequest.ts';
import { httpResponseMembers } from './http/HttpResponse.ts';
import { resourceMockMembers } from './http/StaticResourceCalloutMock.ts';
import { actionMembers } from './invocable/CustomAction.ts';
import { invocableMembers } from './invocable/Action.ts';
import { emailMembers } from './messaging/email-classes.ts';
import { inboundEmailMembers } from './messaging/InboundEmail.ts';
import { convertLeadMembers, leadConvertMembers } from './database/LeadConvert.ts';
import { approvalMembers } from './system/Approval.ts';
import { approvalRequestMembers } from './system/approval-requests.ts';
import { continuationMembers } from './http/Continuation.ts';
import { cookieMembers } from './system/Cookie.ts';
import { loadDataMembers } from './testing/load-data.ts';
import { passwordMembers } from './system/passwords.ts';
import { replicationMembers } from './database/replication.ts';
import { templateMembers } from './messaging/templates.ts';
import { businessHoursMembers } from './system/BusinessHours.ts';
import { formulaMembers } from './system/Formula.ts';
import { formulaBuilderMembers } from './system/FormulaBuilder.ts';
import { installMembers } from './system/install-handlers.ts';
import { webServiceCalloutMembers } from './system/WebServiceCallout.ts';
import { customNotificationMembers } from './messaging/CustomNotification.ts';
import { messagingMembers } from './messaging/Messaging.ts';
import { cursorFactories, cursorMembers } from './database/Cursor.ts';
import { domMembers } from './dom/Document.ts';
import { xmlStreamReaderMembers } from './dom/XmlStreamReader.ts';
import { xmlStreamWriterMembers } from './dom/XmlStreamWriter.ts';
import { changeEventHeaderMembers } from './eventbus/ChangeEventHeader.ts';
import { metadataMembers } from './metadata/Metadata.ts';
import { apexPagesMembers } from './system/ApexPages.ts';
import { networkMembers } from './system/Network.ts';
import { orgLimitMembers } from './system/OrgLimits.ts';
import { zipEntryMembers } from './compression/ZipEntry.ts';
import { zipReaderMembers } from './compression/ZipReader.ts';
import { zipWriterMembers } from './compression/ZipWriter.ts';
import { pageReferenceMembers } from './system/PageReference.ts';
import { selectOptionMembers } from './system/SelectOption.ts';
import { standardControllerMembers } from './system/standard-controllers.ts';
import { dynamicPickListMembers } from './visualeditor/DynamicPickList.ts';
import type { Members } from './registry.ts';
import { fieldSetMembers } from './schema/field-sets.ts';
import { fieldDescribeMembers } from './schema/field-describe.ts';
import { objectDescribeMembers } from './schema/object-describe.ts';
import { recordTypeMembers } from './schema/record-type.ts';
import { schemaMembers } from './schema/Schema.ts';
import { searchResultMembers } from './search/SearchResults.ts';
import { searchMembers } from './search/Search.ts';
import { accessLevelMembers } from './system/AccessLevel.ts';
import { asyncMembers } from './system/Async.ts';
import { asyncOptionsMembers } from './system/AsyncOptions.ts';
import { exceptionMembers } from './system/Exception.ts';
import { stubMembers } from './system/createStub.ts';
import { featureManagementMembers } from './system/FeatureManagement.ts';
import { jobContextMembers } from './system/JobContexts.ts';
import { limitsMembers } from './system/Limits.ts';
import { requestMembers } from './system/Request.ts';
import { restMembers } from './system/RestContext.ts';
import { securityMembers } from './system/Security.ts';
import { testMembers } from './system/Test.ts';
import { triggerMembers } from './system/Trigger.ts';
import { userInfoMembers } from './system/UserInfo.ts';

/** Members of the platform that work on a transaction: its rows, jobs, events, callouts, user and limits. */
export const orgMembers: readonly Members[] = [
  accessLevelMembers,
  approvalMembers,
  approvalRequestMembers,
  asyncMembers,
  asyncOptionsMembers,
  businessHoursMembers,
  templateMembers,
  passwordMembers,
  replicationMembers,
  continuationMembers,
  cookieMembers,
  loadDataMembers,
  cacheMembers,
  customNotificationMembers,
  dmlOptionsMembers,
  emailMembers,
  eventBusMembers,
  exceptionMembers,
  featureManagementMembers,
  formulaBuilderMembers,
  formulaMembers,
  installMembers,
  leadConvertMembers,
  webServiceCalloutMembers,
  fieldDescribeMembers,
  fieldSetMembers,
  httpMembers,
  httpRequestMembers,
  httpResponseMembers,
  inboundEmailMembers,
  actionMembers,
  invocableMembers,
  jobContextMembers,
  limitsMembers,
  locatorMembers,
  messagingMembers,
  objectDescribeMembers,
  recordTypeMembers,
  requestMembers,
  restMembers,
  resourceMockMembers,
  recycleBinMembers,
  resultMembers,
  otherResultMembers,
  schemaMembers,
  stubMembers,
  searchResultMembers,
  securityMembers,
  testMembers,
  transactionMembers,
  triggerMembers,
  userInfoMembers,
  apexPagesMembers,
  changeEventHeaderMembers,
  cursorMembers,
  domMembers,
  dynamicPickListMembers,
  metadataMembers,
  networkMembers,
  orgLimitMembers,
  zipEntryMembers,
  zipReaderMembers,
  zipWriterMembers,
  pageReferenceMembers,
  selectOptionMembers,
  standardControllerMembers,
  xmlStreamReaderMembers,
  xmlStreamWriterMembers
];

/** Those that are told where they are called from. */
export const orgSiteMembers: SiteMembers = { ...convertLeadMembers, ...cursorFactories, ...dmlMembers, ...queryMembers, ...searchMembers };
