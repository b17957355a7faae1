import { NotImplementedError } from '../errors.ts';
import type { Attachment, AttachmentCreateParams } from '../types/attachment.ts';
import { defaultGenerateId } from './ids.ts';

/** Where the bytes of attachments live. The Store keeps what is known about them. */
// oxlint-disable-next-line typescript/no-explicit-any
export abstract class AttachmentStore<TContext = any> {
  generateAttachmentId(_mimeType: string, _context: TContext): string {
    return defaultGenerateId('attachment');
  }

  /** Prepares an upload in two phases: answers with the descriptor of where the bytes go. */
  createAttachment(_params: AttachmentCreateParams, _context: TContext): Promise<Attachment> {
    return Promise.reject(
      new NotImplementedError('createAttachment() must be overridden for uploads in two phases.'),
    );
  }

  abstract deleteAttachment(attachmentId: string, context: TContext): Promise<void>;
}
