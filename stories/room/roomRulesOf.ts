import { type FaultName, rulesOf } from '../server/FAULTS';
import { DEFAULT_ROOM_RULES, type RoomRules } from './RoomRules';

/** Returns the rules of a room with a fault of the toolbar. */
export function roomRulesOf(fault: FaultName): RoomRules {
  const { endpoint, refusesConnections } = rulesOf(fault);
  return { ...DEFAULT_ROOM_RULES, endpoint, refusesConnections };
}
