/** Answers the doorbell by looking again, and does nothing else (design 4, flow 2). */
trigger UserSyncChangeTrigger on UserSyncChange__e(after insert) {
    UserSyncLook.answer(Trigger.new);
}
