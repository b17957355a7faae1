/** The mark: a bench of three blocks. */
export function Logo() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" role="img" aria-label="Kitbench">
      <rect width="22" height="22" rx="6" fill="var(--kb-ink)" />
      <rect x="5" y="5" width="4" height="12" rx="1.5" fill="var(--kb-on-ink)" />
      <rect x="10.5" y="5" width="6.5" height="5.25" rx="1.5" fill="var(--blue-400)" />
      <rect x="10.5" y="11.75" width="6.5" height="5.25" rx="1.5" fill="var(--gray-500)" />
    </svg>
  );
}
