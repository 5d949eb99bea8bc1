import { createRoot } from 'react-dom/client';
import { SharedTab } from './SharedTab';

createRoot(document.body.appendChild(document.createElement('div'))).render(<SharedTab />);
