/** Classes of the engine by the rule or machinery that they keep (design 3 and 4). The gate, leases and scope may have no survivor. */
export const strata: Readonly<Record<string, readonly string[]>> = {
  '1 who is in (scope)': [
    'UserSyncScope',
    'UserSyncGroupClosure',
    'UserSyncGroupGraph',
    'UserSyncScopeUsers',
    'UserSyncRoleTree',
    'UserSyncUnresolved'
  ],
  '2 assignments': ['UserSyncMemberChanges', 'UserSyncMemberWriter', 'UserSyncAssignments', 'UserSyncSetUp'],
  '3 to 5 role': ['UserSyncRoleRules', 'UserSyncRoles', 'UserSyncRoleMappings'],
  '6 and 7 what to do': ['UserSyncPlan', 'UserSyncRowResult', 'UserSyncLedgerRow', 'UserSyncComparison', 'UserSyncCandidate'],
  '8 and 9 collisions': ['UserSyncCollisions', 'UserSyncForeignRecords', 'UserSyncAddresses', 'UserSyncChains', 'UserSyncFound'],
  '10 fields': ['UserSyncPayload', 'UserSyncValues', 'UserSyncLanguages', 'UserSyncScimUser'],
  '12 transfer': ['UserSyncTransfer', 'UserSyncPlanVersion'],
  '13 links': ['UserSyncLinks', 'UserSyncLinkChecks', 'UserSyncReasons'],
  '14 permissions': ['UserSyncPermissions', 'UserSyncAdmins'],
  '15 status': ['UserSyncStatus', 'UserSyncBusinessUnitState'],
  '16 look and cycle': [
    'UserSyncUserHandler',
    'UserSyncLook',
    'UserSyncLookState',
    'UserSyncLookPosition',
    'UserSyncCycle',
    'UserSyncFingerprint',
    'UserSyncDue',
    'UserSyncNext'
  ],
  gate: ['UserSyncGate', 'UserSyncApprovals', 'UserSyncAdministrators'],
  lease: ['UserSyncLeases', 'UserSyncTake', 'UserSyncTaken'],
  push: ['UserSyncSend', 'UserSyncConfirm', 'UserSyncWrites', 'UserSyncBulks', 'UserSyncRetry', 'UserSyncQuarantine', 'UserSyncPhases'],
  directory: [
    'UserSyncInventory',
    'UserSyncInventoryPage',
    'UserSyncInventoryResult',
    'UserSyncHttp',
    'UserSyncScimBulk',
    'UserSyncScimDirectory'
  ]
};

export const withoutSurvivors: ReadonlySet<string> = new Set(['1 who is in (scope)', 'gate', 'lease']);
