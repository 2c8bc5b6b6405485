import actions from '@salesforce/label/c.UserSync_ProfileTable_Actions';
import adminRole from '@salesforce/label/c.UserSync_ProfileTable_AdminRole';
import cancel from '@salesforce/label/c.UserSync_ProfileTable_Cancel';
import change from '@salesforce/label/c.UserSync_ProfileTable_Change';
import changeTitle from '@salesforce/label/c.UserSync_ProfileTable_ChangeTitle';
import creatingAdmin from '@salesforce/label/c.UserSync_ProfileTable_CreatingAdmin';
import fixed from '@salesforce/label/c.UserSync_ProfileTable_Fixed';
import notReviewed from '@salesforce/label/c.UserSync_Map_NotReviewed';
import profile from '@salesforce/label/c.UserSync_ProfileTable_Profile';
import role from '@salesforce/label/c.UserSync_ProfileTable_Role';
import roleOf from '@salesforce/label/c.UserSync_ProfileTable_RoleOf';
import salesLock from '@salesforce/label/c.UserSync_ProfileTable_SalesLock';
import salesRole from '@salesforce/label/c.UserSync_ProfileTable_SalesRole';
import salesUsers from '@salesforce/label/c.UserSync_ProfileTable_SalesUsers';
import select from '@salesforce/label/c.UserSync_ProfileTable_Select';
import selectAll from '@salesforce/label/c.UserSync_ProfileTable_SelectAll';
import state from '@salesforce/label/c.UserSync_ProfileTable_State';
import stateBy from '@salesforce/label/c.UserSync_ProfileTable_StateBy';
import stateChanged from '@salesforce/label/c.UserSync_ProfileTable_StateChanged';
import stateDefault from '@salesforce/label/c.UserSync_ProfileTable_StateDefault';
import stateGone from '@salesforce/label/c.UserSync_ProfileTable_StateGone';
import stateNotSaved from '@salesforce/label/c.UserSync_ProfileTable_StateNotSaved';
import undo from '@salesforce/label/c.UserSync_ProfileTable_Undo';
import undoTitle from '@salesforce/label/c.UserSync_ProfileTable_UndoTitle';
import users from '@salesforce/label/c.UserSync_ProfileTable_Users';

export const labels = {
  actions,
  adminRole,
  cancel,
  change,
  changeTitle,
  creatingAdmin,
  fixed,
  notReviewed,
  profile,
  role,
  roleOf,
  salesLock,
  salesRole,
  salesUsers,
  select,
  selectAll,
  state,
  stateBy,
  stateChanged,
  stateDefault,
  stateGone,
  stateNotSaved,
  undo,
  undoTitle,
  users
};
