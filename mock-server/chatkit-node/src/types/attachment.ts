/** Where and how the client uploads the bytes in the two-phase strategy. */
export interface UploadDescriptor {
  url: string;
  method: 'POST' | 'PUT';
  headers: Record<string, string>;
}

interface AttachmentBase {
  id: string;
  name: string;
  mimeType: string;
  uploadDescriptor?: UploadDescriptor | null;
  threadId?: string | null;
  /** Private to the server: stored, never sent to a client. */
  metadata?: Record<string, unknown> | null;
}

export interface FileAttachment extends AttachmentBase {
  type: 'file';
}

export interface ImageAttachment extends AttachmentBase {
  type: 'image';
  previewUrl: string;
}

export type Attachment = FileAttachment | ImageAttachment;

export interface AttachmentCreateParams {
  name: string;
  /** Bytes. */
  size: number;
  mimeType: string;
}
