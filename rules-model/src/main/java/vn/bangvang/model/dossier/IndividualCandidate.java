package vn.bangvang.model.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person. */
public record IndividualCandidate(
        @Field(
                label = "Họ và tên",
                description = "Family name first, as on the identity card.",
                maxLength = 100,
                personal = true)
        String name,

        @Field(
                label = "Số định danh",
                description =
                        "Citizen identity number of 12 digits, or the 9 digits of the card before it. Text: zeros in front count.",
                pattern = "\\d{12}|\\d{9}",
                personal = true)
        @Nullable String citizenId,

        @Field(label = "Ngày sinh", personal = true) @Nullable LocalDate birthDate,

        @Field(label = "Giới tính") @Nullable Gender gender,
        @Field(label = "Dân tộc", maxLength = 50) @Nullable String ethnicity,

        @Field(
                label = "Nhóm đối tượng",
                description = "Decides which paragraph of an article applies. A person may belong to several groups.")
        @Nullable List<WorkforceGroup> workforceGroups,

        @Field(label = "Chức vụ", maxLength = 200) @Nullable String position,

        @Field(label = "Lãnh đạo, quản lý", description = "Whether the person holds a leading or managing post.")
        @Nullable Boolean leader,

        @Field(
                label = "Trực tiếp lao động",
                description = "Whether the person works, produces or serves directly, as the law asks to favour.")
        @Nullable Boolean directWorker,

        @Field(label = "Ngày tuyển dụng", description = "First day of service.") @Nullable LocalDate recruitedOn,

        @Field(
                label = "Thời kỳ hoạt động",
                description = "Periods of service that are established, for commendation of long service.")
        @Nullable List<ServicePeriod> servicePeriods,

        @Field(label = "Thời gian giảng dạy", description = "For the titles of teachers.") @Nullable TeachingService teaching)
        implements Candidate {

    public IndividualCandidate {
        workforceGroups = Sections.copy(workforceGroups);
        servicePeriods = Sections.copy(servicePeriods);
    }
}
