/** Tells the sync that users were saved (design 4, flow 1). */
trigger UserSyncUserTrigger on User(after insert, after update) {
    UserSyncUserHandler.afterSave(Trigger.new, Trigger.oldMap);
}
