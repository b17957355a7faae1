import { useDataLook } from '#state/schema/data-look.ts';
import { DataForm } from './form/DataForm.tsx';
import { DataText } from './DataText.tsx';

/** The data of the open state, as JSON or as a form made from the schema. */
export function DataEditor() {
  const view = useDataLook((look) => look.view);
  return view === 'form' ? <DataForm /> : <DataText />;
}
