import { useEffect, useState } from 'react';
import { ACCOUNTS } from '../playground/accounts';
import { BenchLayout } from '../playground/BenchLayout';
import { createWireLog } from '../playground/createWireLog';
import { Stage, type Theme } from '../playground/Stage';
import { TopBar } from '../playground/TopBar';
import { usePageServer } from '../playground/usePageServer';
import { WireLog } from '../playground/WireLog';
import { createRoomServer } from './createRoomServer';
import { OPEN_HOUSE, type RoomRules } from './RoomRules';
import { RoomServerPanel } from './RoomServerPanel';
import { Seat } from './Seat';
import './room.css';

export interface RoomProps {
  /** How long anything takes to the server in this page, in milliseconds. A change starts anew. */
  latency: number;
  theme?: Theme;
}

/** A presence room with three people in it, each in a browser of their own. */
export function Room({ latency, theme }: RoomProps) {
  return (
    <Stage theme={theme}>
      <TopBar title="room" />
      <RoomBench key={latency} latency={latency} />
    </Stage>
  );
}

function RoomBench({ latency }: { latency: number }) {
  const [log] = useState(createWireLog);
  const [rules, setRules] = useState<RoomRules>(OPEN_HOUSE);
  const server = usePageServer(createRoomServer, log, latency);
  useEffect(() => server?.follow(rules), [server, rules]);
  if (!server) return null;
  return (
    <BenchLayout
      app={
        <div className="seats" role="group" aria-label="Three browsers">
          {ACCOUNTS.map((account, index) => (
            <Seat key={account.id} account={account} server={server} startsInRoom={index < 2} />
          ))}
        </div>
      }
      server={<RoomServerPanel server={server} rules={rules} onChange={setRules} />}
      wire={<WireLog log={log} nameOf={server.ownerOf} />}
    />
  );
}
