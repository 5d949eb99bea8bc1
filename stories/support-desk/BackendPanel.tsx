import { useState } from 'react';
import { firstNameOf } from '../playground/accounts';
import { Panel } from '../playground/Panel';
import { Switch } from '../playground/Switch';
import { useValue } from '../playground/useValue';
import { ConnectionControls } from './ConnectionControls';
import type { DeskServer } from './createDeskServer';
import { PEOPLE } from './people';
import { PersonChoice } from './PersonChoice';
import { PrivateMessageForm } from './PrivateMessageForm';
import '../playground/server.css';
import './backend.css';

/** The admin's page of the app's server: acts on one person. */
export function BackendPanel({ server }: { server: DeskServer }) {
  const online = useValue(server.online);
  const deniesNextSignin = useValue(server.deniesNextSignin);
  const [person, setPerson] = useState(PEOPLE[0]);
  if (!person) return null;
  const name = firstNameOf(person);
  const isOnline = online.includes(person.id);
  return (
    <Panel className="backend" title="Your server" code="in this page">
      <PersonChoice value={person} online={online} onChange={setPerson} />
      <PrivateMessageForm
        name={name}
        isOnline={isOnline}
        onSend={(text) => server.sendPrivately(person.id, text)}
      />
      <ConnectionControls
        name={name}
        isOnline={isOnline}
        onDrop={() => server.dropUser(person.id)}
        onTerminate={() => server.terminate(person.id)}
      />
      <div className="group">
        <Switch
          label="Deny the next sign-in"
          hint="Your server answers 403 once"
          isOn={deniesNextSignin}
          onChange={server.deniesNextSignin.set}
        />
      </div>
    </Panel>
  );
}
