/** URNs of the messages and resources (RFC 7643 8.7, RFC 7644 8.2) and of our extensions (design 5). */
export const schemas = {
  user: 'urn:ietf:params:scim:schemas:core:2.0:User',
  accountEngagementUser: 'urn:ietf:params:scim:schemas:extension:accountengagement:2.0:User',
  role: 'urn:ietf:params:scim:schemas:accountengagement:2.0:Role',
  error: 'urn:ietf:params:scim:api:messages:2.0:Error',
  accountEngagementError: 'urn:ietf:params:scim:schemas:extension:accountengagement:2.0:Error',
  listResponse: 'urn:ietf:params:scim:api:messages:2.0:ListResponse',
  searchRequest: 'urn:ietf:params:scim:api:messages:2.0:SearchRequest',
  patchOp: 'urn:ietf:params:scim:api:messages:2.0:PatchOp',
  bulkRequest: 'urn:ietf:params:scim:api:messages:2.0:BulkRequest',
  bulkResponse: 'urn:ietf:params:scim:api:messages:2.0:BulkResponse',
  serviceProviderConfig: 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig',
  schema: 'urn:ietf:params:scim:schemas:core:2.0:Schema',
  resourceType: 'urn:ietf:params:scim:schemas:core:2.0:ResourceType'
} as const;

/** What one request may hold; announced by ServiceProviderConfig. */
export const limits = {
  bulkOperations: 200,
  /** Of any request, a bulk included. */
  bodyBytes: 1_048_576,
  filterTerms: 100,
  filterDepth: 20,
  filterLength: 65_536,
  pageSize: 1000,
  defaultPageSize: 100
} as const;
