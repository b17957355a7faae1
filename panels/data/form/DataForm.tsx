import { useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { JsonPath } from '#core/schema/at-path.ts';
import { useInferredSchema } from '#state/schema/infer.ts';
import { useDataLookStore } from '#state/schema/data-look.ts';
import { useStores, useWidget } from '#state/stores.tsx';
import { useFaults, useOpenData } from '../use-data.ts';
import { FormProvider } from './form-context.ts';
import type { FormContext } from './form-context.ts';
import { formSchema } from './form-schema.ts';
import { ObjectBody } from './ObjectBody.tsx';
import { Place } from './Place.tsx';
import { useFocusPlace } from './use-focus-place.ts';
import styles from './form.module.css';

/** The data of the open state, a field a value. */
export function DataForm() {
  const { editor } = useStores();
  const { widgetId, stateId, data } = useOpenData();
  const schema = useWidget((widget) => widget.jsonSchema);
  const inferred = useInferredSchema();
  const root = useMemo(() => formSchema(schema, inferred), [schema, inferred]);
  const faults = useFaults(data);
  const look = useDataLookStore();
  const folds = useStore(look, (state) => state.folds);
  const box = useRef<HTMLDivElement>(null);
  useFocusPlace(box);

  const form = useMemo((): FormContext => {
    const byPath = new Map<string, string>();
    for (const { path, message } of faults) {
      const at = JSON.stringify(path);
      byPath.set(at, byPath.has(at) ? `${byPath.get(at) ?? ''} ${message}` : message);
    }
    return {
      Place,
      root,
      of: { widget: widgetId, state: stateId },
      run: (command) => void editor.run(command),
      faultAt: (path) => byPath.get(JSON.stringify(path)),
      foldAt: (path) => folds.get(JSON.stringify(path)) ?? null,
      fold: (path, open) =>
        look.setState((now) => ({ folds: new Map(now.folds).set(JSON.stringify(path), open) })),
      goTo: (path) => look.setState({ goTo: path }),
    };
  }, [root, widgetId, stateId, editor, faults, folds, look]);

  return (
    <FormProvider value={form}>
      {/* Another state starts at its top. */}
      <div
        key={`${widgetId}/${stateId ?? ''}`}
        ref={box}
        role="form"
        aria-label="Data"
        className={styles.form}
      >
        <ObjectBody path={TOP} schema={root} value={data} />
      </div>
    </FormProvider>
  );
}

const TOP: JsonPath = [];
