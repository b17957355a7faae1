import { useStores, useWorkbench } from '#state/stores.tsx';
import { Toast } from '#ui/Toast.tsx';

/** The one toast at the bottom; Undo takes back the last step. */
export function WorkbenchToast() {
  const { workbench, editor } = useStores();
  const toast = useWorkbench((state) => state.toast);
  if (!toast) return null;
  const close = (): void => workbench.setState({ toast: null });
  return (
    <Toast
      key={toast.nonce}
      text={toast.text}
      {...(toast.undo
        ? {
            action: {
              label: 'Undo',
              onAct: () => editor.undo(),
            },
          }
        : {})}
      onClose={close}
    />
  );
}
